// SPDX-FileCopyrightText: 2026 Avis 34 contributors
// SPDX-License-Identifier: EUPL-1.2
#include "ui/widgets/theme.h"

#include "ui/widgets/elidedlabel.h"

#include <QEvent>
#include <QFormLayout>
#include <QGuiApplication>
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
    const auto part = [share](int a, int b) {
        return int(std::lround(a * share + b * (1 - share)));
    };
    return {part(one.red(), other.red()), part(one.green(), other.green()),
            part(one.blue(), other.blue())};
}

// A label of one of our colours, also after the palette turned dark.
template<typename Label>
class Colored final : public Label
{
public:
    using Choice = QColor (*)(const QPalette &);

    Colored(const QString &text, Choice choice, QWidget *parent)
        : Label(text, parent)
        , m_choice(choice)
    {
        recolour();
    }

protected:
    void changeEvent(QEvent *event) override
    {
        Label::changeEvent(event);
        if (event->type() == QEvent::PaletteChange && !m_isBusy)
            recolour();
    }

private:
    void recolour()
    {
        m_isBusy = true;
        const QColor color = m_choice(QGuiApplication::palette());
        QPalette own;
        // Which of the two a label paints with depends on what it stands on.
        own.setColor(QPalette::WindowText, color);
        own.setColor(QPalette::Text, color);
        this->setPalette(own);
        m_isBusy = false;
    }

    Choice m_choice;
    bool m_isBusy = false; // our own change of the palette
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
    return luminance(palette.color(QPalette::Window))
        < luminance(palette.color(QPalette::WindowText));
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

QColor surface(const QPalette &palette)
{
    if (!isDark(palette))
        return palette.color(QPalette::Base);
    return mixed(palette.color(QPalette::WindowText), palette.color(QPalette::Window), 0.06);
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
    auto *label = new Colored<QLabel>(text, quiet, parent);
    label->setWordWrap(true);
    return label;
}

QLabel *quietLine(const QString &text, QWidget *parent)
{
    return new Colored<ElidedLabel>(text, quiet, parent);
}

QLabel *warning(const QString &text, QWidget *parent)
{
    return new Colored<ElidedLabel>(text, danger, parent);
}

QFormLayout *form(QWidget *parent)
{
    auto *layout = new QFormLayout(parent);
    layout->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    return layout;
}

} // namespace ui::theme
