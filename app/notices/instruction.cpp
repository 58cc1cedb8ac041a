// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "notices/instruction.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace notices {

QString channelKey(Channel channel)
{
    return channel == Channel::Letter ? u"letter"_s : u"email"_s;
}

std::optional<Channel> channelFromKey(QStringView key)
{
    for (const Channel channel : kAllChannels) {
        if (key == channelKey(channel))
            return channel;
    }
    return {};
}

QString channelText(Channel channel)
{
    return channel == Channel::Letter ? QCoreApplication::translate("notices", "letter by post")
                                      : QCoreApplication::translate("notices", "e-mail");
}

QString instructionKey(InstructionKind kind)
{
    switch (kind) {
    case InstructionKind::SecretCare:
        return u"secret_care"_s;
    case InstructionKind::Locked:
        return u"locked"_s;
    case InstructionKind::Guardian:
        return u"guardian"_s;
    case InstructionKind::Form:
        return u"form"_s;
    case InstructionKind::Distinct:
        return u"distinct"_s;
    case InstructionKind::Channel:
        return u"channel"_s;
    }
    return {};
}

std::optional<InstructionKind> instructionFromKey(QStringView key)
{
    for (const InstructionKind kind : kAllInstructionKinds) {
        if (key == instructionKey(kind))
            return kind;
    }
    return {};
}

std::vector<InstructionKind> kindsOf(const Instructions &instructions)
{
    std::vector<InstructionKind> kinds;
    if (instructions.secretCare)
        kinds.push_back(InstructionKind::SecretCare);
    if (instructions.locked)
        kinds.push_back(InstructionKind::Locked);
    if (instructions.guardian)
        kinds.push_back(InstructionKind::Guardian);
    if (instructions.form)
        kinds.push_back(InstructionKind::Form);
    if (instructions.distinct)
        kinds.push_back(InstructionKind::Distinct);
    if (instructions.channel)
        kinds.push_back(InstructionKind::Channel);
    return kinds;
}

} // namespace notices
