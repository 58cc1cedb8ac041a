// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "services/calibrationservice.h"
#include "services/secondreadingservice.h"
#include "ui/widgets/rowsmodel.h"

#include <QWidget>

class QLabel;

namespace ui {

// How far the figures may be trusted: what the readers found in each band
// beside what the program expected, and how far two readers agree.
class QualityPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit QualityPanel(QWidget *parent = nullptr);

    void showQuality(const services::Calibration &calibration,
                     const services::Agreement &agreement);

private:
    RowsModel<services::CalibrationBin> m_bins;
    QLabel *m_warning;
    QLabel *m_agreement;
};

} // namespace ui
