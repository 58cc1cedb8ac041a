// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
// The text of a letter or an e-mail of any bytes is checked, laid out and read without a
// crash; every finding has words and a line that exists, and what passes every
// check makes a letter of some page.

#include "notices/emailtext.h"
#include "notices/textcheck.h"
#include "notices/validator.h"
#include "printing/letterlayout.h"

#include <cstdlib>

using namespace Qt::StringLiterals;

namespace {

void require(bool holds)
{
    if (!holds)
        abort();
}

// Both forms of what can be read, without a mark left.
void checkEmail(const QString &source)
{
    const auto forms = notices::emailForms(source, u"Zoé"_s, u"R"_s);
    if (!forms) {
        require(!forms.error().message.isEmpty());
        return;
    }
    for (const QString *text : {&forms->subject, &forms->plainText, &forms->html})
        require(!text->contains(notices::kPersonMark) && !text->contains(notices::kReferenceMark));
    require(forms->plainText.isEmpty() || forms->plainText.endsWith(u'\n'));
    require(forms->html.endsWith(u"</html>\n"_s));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const auto library = *notices::TemplateLibrary::shipped();
    static const auto incident = notices::exampleIncident();
    static const bool hasFonts = bool(printing::loadFonts());
    require(hasFonts);
    const QString source = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    const qint64 lines = source.count(u'\n') + 1;
    for (const notices::Text text :
         {notices::Text::LetterPerson, notices::Text::EasyPerson, notices::Text::ReplyNotConcerned,
          notices::Text::EmailPerson}) {
        const auto check = notices::checkText(text, source, library, incident);
        for (const notices::Finding &finding : check.findings)
            require(!finding.text.isEmpty() && finding.line >= 0 && finding.line <= lines);
    }
    require(notices::proseOf(source).count(u'\n') + 1 == lines);
    if (const auto body = printing::layOutBody(source, notices::Form::LargePrint))
        require(body->pages() >= 1);
    else
        require(!body.error().message.isEmpty());
    checkEmail(source);
    require(notices::readabilityOf(source, notices::Wording::Plain).words >= 0);
    return 0;
}
