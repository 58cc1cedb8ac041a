// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QString>

namespace services {

// The user guide: French Markdown of the CommonMark kind with tables, the same
// text for the window and the console (resources/help/guide.md, compiled in).
QString userGuide();

} // namespace services
