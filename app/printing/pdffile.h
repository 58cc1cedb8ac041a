// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "printing/canvas.h"

#include <QByteArray>
#include <QCryptographicHash>
#include <QDateTime>
#include <QString>

#include <vector>

class QIODevice;

namespace printing {

struct PdfProperties {
    QString title;
    QDateTime createdAt; // UTC in the file; invalid: the beginning of 1970
    bool duplex = false; // asks the printer for two sides, long edge
};

// Writes a PDF 1.7 file front to back, built to PDF/A-2b (ISO 19005-2): every
// font embedded and cut down to its used glyphs, all text extractable, sRGB
// output intent, matching XMP.  Asks the viewer not to scale, since scaling
// would push the address out of the window.  What many pages share is written
// once (addForm).  Nothing depends on the clock, the locale or the machine:
// the same calls give the same bytes, also the file identifier (a digest).
//
// Memory: 8 bytes per object and the tables of the fonts, whatever the length.
class PdfFile final
{
public:
    // `device` is open for writing, may be sequential, and outlives the file.
    PdfFile(QIODevice &device, PdfProperties properties);

    // To be given to every Canvas of this file.
    FontUse &fontUse() { return m_use; }

    // Returns the number for Canvas::form().
    int addForm(const Canvas &canvas);
    void addPage(const Canvas &canvas);
    // A line of the viewer's table of contents, to a height (millimetres from the
    // top) of the page added last.  In the order of the pages.
    void addBookmark(const QString &title, double top);
    int pageCount() const { return m_pages; }

    // Writes what remains.  Storage error if the device refused any byte.
    base::Result<void> finish();

private:
    struct Bookmark {
        QString title;
        int page = 0; // object
        double top = 0;
    };

    int reserve();
    void writeObject(int number, const QByteArray &body);
    void writeStream(int number, const QByteArray &entries, const QByteArray &content,
                     bool compress = true);
    void put(const QByteArray &bytes);
    QByteArray resources(const Canvas &canvas) const;
    void closeNode();
    void writeFonts();
    void writeFont(Face face, int number);
    int writeOutline(); // its object, 0 without bookmarks
    void writeDocument();
    void writeCrossReference();

    QIODevice &m_device;
    PdfProperties m_properties;
    FontUse m_use;
    QCryptographicHash m_digest{QCryptographicHash::Sha256};
    std::vector<qint64> m_offsets; // of object i + 1
    qint64 m_written = 0;
    bool m_refused = false;
    int m_pages = 0;
    std::vector<int> m_nodes;     // inner nodes of the page tree
    std::vector<int> m_nodePages; // pages of the node that is being filled
    int m_lastPage = 0;
    std::vector<Bookmark> m_bookmarks;
};

} // namespace printing
