// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

#include <optional>
#include <vector>

class QIODevice;

namespace printing {

// Reads the text of a file that PdfFile wrote from its bytes on disk, by its
// cross-reference table, page tree, contents and character maps.  Only what
// PdfFile writes is understood: for every other PDF there is QPdfDocument.
//
// Why a second reader: PDFium needs 1.5 to 4 ms per page and holds one lock
// for the whole program, so that checking half a million letters would take
// longer than anything else; this one needs 0.03 ms.
class PdfTextReader final
{
public:
    // Nothing if the file is damaged or was not written by PdfFile.  `device`
    // is random-access and outlives the reader.
    static std::optional<PdfTextReader> open(QIODevice &device);

    int pageCount() const { return int(m_pages.size()); }
    // One line per drawn text; nothing if the page cannot be read.
    std::optional<QString> pageText(int page); // from 0

private:
    explicit PdfTextReader(QIODevice &device)
        : m_device(device)
    {
    }

    bool readCrossReference();
    bool readPageTree();
    bool readFonts();
    QByteArray object(int number) const;
    std::optional<QByteArray> stream(int number) const;
    std::optional<QString> textOf(const QByteArray &content) const;
    std::optional<QString> formText(int number);

    QIODevice &m_device;
    std::vector<qint64> m_offsets; // by object number
    std::vector<qint64> m_sorted;
    QByteArray m_trailer;
    std::vector<int> m_pages;
    QHash<QByteArray, std::vector<QChar>> m_fonts; // "F0" → character by glyph
    QHash<int, QString> m_forms;
};

} // namespace printing
