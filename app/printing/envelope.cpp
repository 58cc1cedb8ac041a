// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "printing/envelope.h"

#include "printing/canvas.h"
#include "printing/letterlayout.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace printing {

namespace {

constexpr qsizetype kMostFolds = 3;

std::vector<EnvelopeProfile> readShipped()
{
    QFile file(u":/notices/envelopes.json"_s);
    const bool isThere = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isThere);
    std::vector<EnvelopeProfile> profiles;
    const QJsonArray list = QJsonDocument::fromJson(file.readAll()).array();
    for (const QJsonValue entry : list) {
        auto profile = envelopeFromJson(entry.toObject());
        Q_ASSERT(profile && isUsable(*profile));
        profiles.push_back(*std::move(profile));
    }
    return profiles;
}

std::optional<EnvelopeProblem> problemOfWindow(const QRectF &window)
{
    if (!window.isValid() || !QRectF(0, 0, kPageWidth, kPageHeight).contains(window))
        return EnvelopeProblem::OutsidePage;
    if (window.width() < kSmallestWindow.width() || window.height() < kSmallestWindow.height())
        return EnvelopeProblem::TooSmall;
    if (window.left() < kLeastWindowLeft)
        return EnvelopeProblem::NoRoomLeft;
    if (window.top() - kPaperShift < kSenderBottom)
        return EnvelopeProblem::TouchesSender;
    if (window.bottom() > kMostWindowBottom)
        return EnvelopeProblem::TouchesText;
    return {};
}

std::optional<EnvelopeProblem> problemOfFolds(const EnvelopeProfile &profile)
{
    double above = 0;
    for (const double fold : profile.foldMarks) {
        if (fold <= above || fold >= kPageHeight)
            return EnvelopeProblem::FoldOffPage;
        if (fold > profile.window.top() && fold < profile.window.bottom())
            return EnvelopeProblem::FoldCutsWindow;
        above = fold;
    }
    return {};
}

QString millimetres(double length)
{
    return QString::number(length);
}

} // namespace

std::optional<EnvelopeProblem> problemOf(const EnvelopeProfile &profile)
{
    if (profile.name.trimmed().isEmpty())
        return EnvelopeProblem::NoName;
    if (const auto problem = problemOfWindow(profile.window))
        return problem;
    return problemOfFolds(profile);
}

QString envelopeProblemText(EnvelopeProblem problem)
{
    switch (problem) {
    case EnvelopeProblem::NoName:
        return QCoreApplication::translate("printing", "Give the envelope a name.");
    case EnvelopeProblem::OutsidePage:
        return QCoreApplication::translate("printing",
                                           "The window does not lie on the page of 210 × 297 mm.");
    case EnvelopeProblem::TooSmall:
        return QCoreApplication::translate("printing",
                                           "The window is too small for seven lines of 38 "
                                           "characters: it needs %1 × %2 mm.")
            .arg(millimetres(kSmallestWindow.width()), millimetres(kSmallestWindow.height()));
    case EnvelopeProblem::NoRoomLeft:
        return QCoreApplication::translate("printing",
                                           "The window is too far left for the reference and the "
                                           "name beside it: it begins at %1 mm at the least.")
            .arg(millimetres(kLeastWindowLeft));
    case EnvelopeProblem::TouchesSender:
        return QCoreApplication::translate("printing",
                                           "The sender would show in the window when the paper "
                                           "slides: the window begins %1 mm from the top at the "
                                           "least.")
            .arg(millimetres(kSenderBottom + kPaperShift));
    case EnvelopeProblem::TouchesText:
        return QCoreApplication::translate("printing",
                                           "The date would show in the window when the paper "
                                           "slides: the window ends %1 mm from the top at the "
                                           "most.")
            .arg(millimetres(kMostWindowBottom));
    case EnvelopeProblem::FoldOffPage:
        return QCoreApplication::translate("printing",
                                           "Fold marks go down the page, each below the one "
                                           "before, between 0 and 297 mm.");
    case EnvelopeProblem::FoldCutsWindow:
        return QCoreApplication::translate("printing",
                                           "A fold would cut the address in the window.");
    }
    return {};
}

bool isUsable(const EnvelopeProfile &profile)
{
    return !problemOf(profile);
}

const std::vector<EnvelopeProfile> &shippedEnvelopes()
{
    static const std::vector<EnvelopeProfile> profiles = readShipped();
    return profiles;
}

QJsonObject toJson(const EnvelopeProfile &profile)
{
    QJsonArray folds;
    for (const double fold : profile.foldMarks)
        folds.append(fold);
    const QRectF &window = profile.window;
    return {{u"name"_s, profile.name},
            {u"window"_s, QJsonArray{window.left(), window.top(), window.width(), window.height()}},
            {u"folds"_s, folds},
            {u"source"_s, profile.source}};
}

base::Result<EnvelopeProfile> envelopeFromJson(const QJsonObject &json)
{
    const QJsonArray window = json.value("window"_L1).toArray();
    const QJsonArray folds = json.value("folds"_L1).toArray();
    const auto isNumber = [](const QJsonValue &value) { return value.isDouble(); };
    if (window.size() != 4 || folds.size() > kMostFolds || !std::ranges::all_of(window, isNumber)
        || !std::ranges::all_of(folds, isNumber))
        return base::Error{base::Error::Kind::Input,
                           QCoreApplication::translate("printing",
                                                       "An envelope has a window of four numbers "
                                                       "(left, top, width, height in millimetres) "
                                                       "and at most three fold marks.")};
    EnvelopeProfile profile;
    profile.name = json.value("name"_L1).toString();
    profile.window = QRectF(window[0].toDouble(), window[1].toDouble(), window[2].toDouble(),
                            window[3].toDouble());
    profile.foldMarks.clear();
    for (const QJsonValue fold : folds)
        profile.foldMarks.push_back(fold.toDouble());
    profile.source = json.value("source"_L1).toString();
    return profile;
}

} // namespace printing
