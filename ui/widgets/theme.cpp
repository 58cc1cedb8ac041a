// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QFormLayout>
#include <QLabel>

#include <algorithm>
#include <cmath>

namespace ui::theme {

namespace {

constexpr double kHeadingScale = 1.55;
constexpr double kSubheadingScale = 1.12;

double channel(double value)
{
    return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF())
        + 0.0722 * channel(color.blueF());
}

QColor mixed(const QColor &one, const QColor &other, double share)
{
    const auto part = [share](int a, int b) { return int(std::lround(a * share + b * (1 - share))); };
    return {part(one.red(), other.red()), part(one.green(), other.green()),
            part(one.blue(), other.blue())};
}

// A label whose text keeps the quiet colour when the palette turns dark.
class QuietLabel final : public QLabel
{
public:
    using QLabel::QLabel;

    void recolour()
    {
        m_busy = true;
        setTextColor(this, quiet(parentWidget()->palette()));
        m_busy = false;
    }

protected:
    void changeEvent(QEvent *event) override
    {
        QLabel::changeEvent(event);
        if (event->type() == QEvent::PaletteChange && !m_busy && parentWidget() != nullptr)
            recolour();
    }

private:
    bool m_busy = false;
};

void scaleFont(QLabel *label, double scale)
{
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * scale);
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
}

} // namespace

bool isDark(const QPalette &palette)
{
    return luminance(palette.color(QPalette::Window)) < luminance(palette.color(QPalette::WindowText));
}

QColor accent(const QPalette &palette)
{
    return isDark(palette) ? QColor(0x7a, 0xb8, 0xe0) : QColor(0x1a, 0x5f, 0x8f);
}

QColor danger(const QPalette &palette)
{
    return isDark(palette) ? QColor(0xff, 0x8a, 0x80) : QColor(0xb0, 0x1c, 0x1c);
}

QColor quiet(const QPalette &palette)
{
    return mixed(palette.color(QPalette::WindowText), palette.color(QPalette::Window), 0.72);
}

QColor line(const QPalette &palette)
{
    return mixed(palette.color(QPalette::WindowText), palette.color(QPalette::Window), 0.18);
}

double contrast(const QColor &one, const QColor &other)
{
    const auto [dark, light] = std::minmax({luminance(one), luminance(other)});
    return (light + 0.05) / (dark + 0.05);
}

QLabel *heading(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    scaleFont(label, kHeadingScale);
    label->setWordWrap(true);
    return label;
}

QLabel *subheading(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    scaleFont(label, kSubheadingScale);
    label->setWordWrap(true);
    return label;
}

QLabel *body(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QLabel *hint(const QString &text, QWidget *parent)
{
    auto *label = new QuietLabel(text, parent);
    label->setWordWrap(true);
    label->recolour();
    return label;
}

void setTextColor(QLabel *label, const QColor &color)
{
    // Which of the two a label paints with depends on what it stands on.
    QPalette own;
    own.setColor(QPalette::WindowText, color);
    own.setColor(QPalette::Text, color);
    label->setPalette(own);
}

QFormLayout *form()
{
    auto *layout = new QFormLayout;
    layout->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    layout->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    return layout;
}

} // namespace ui::theme
