"""Forms: what is entered is kept at once, what is wrong is explained, nothing is lost."""

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QGuiApplication, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from motdesk.base.texts import speaking
from motdesk.domain.evidence import Evidence
from motdesk.domain.improvements import Improvement
from motdesk.domain.needs import Need
from motdesk.domain.partners import NdaState, Partner
from motdesk.ui.kit.fields import FormField, cells
from motdesk.ui.kit.forms import Form
from tests import builders
from tests.ui.desks import TestDesk


class FormOnPartner:
    """A form on a partner that keeps what it saves."""

    def __init__(self, desk: TestDesk, *names: str, **partner: object) -> None:
        self.saved: list[Partner] = []
        fields = [
            FormField(name=name, label=name, is_long=name == "private_remark") for name in names
        ]
        self.form = Form(desk.desk, Partner, fields, self.saved.append)
        self.form.setParent(desk.window.centralWidget())
        self.form.set_record(builders.partner(**partner))
        self.form.show()

    def enter(self, name: str, text: str) -> None:
        editor = self.form.editor(name)
        editor.setText(text)
        editor.entered.emit()


def test_lines_pasted_into_one_line_become_one(desk: TestDesk, qtbot: QtBot) -> None:
    at = FormOnPartner(desk, "address", address="日本 ")
    editor = at.form.editor("address")
    editor.setFocus()
    QGuiApplication.clipboard().setText("山梨県\n甲府市\n")
    editor.deselect()
    qtbot.keyClick(editor, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert "山梨県 甲府市" in editor.text()


def test_the_menu_of_a_field_pastes_as_the_keys_do(desk: TestDesk) -> None:
    at = FormOnPartner(desk, "address")
    editor = at.form.editor("address")
    QGuiApplication.clipboard().setText("山梨県\n甲府市")
    editor.menu().findChild(QAction, "edit-paste").trigger()
    assert editor.text() == "山梨県 甲府市"


@pytest.mark.parametrize(
    ("name", "text", "value", "shown"),
    [
        ("capital", "１０，０００", Decimal(10_000), "10,000"),
        ("capital", "3億5,000万円", Decimal(350_000_000), "350,000,000"),
        ("headcount", "1,204", 1204, "1,204"),
        ("nda_expires", "令和8年12月3日", date(2026, 12, 3), "2026-12-03"),
        ("country", "  日本 ", "日本", "日本"),
        ("address", "山梨県\r\n甲府市\t1-1", "山梨県 甲府市 1-1", "山梨県 甲府市 1-1"),
        ("categories", "切削\n\n 塗装 ", ("切削", "塗装"), "切削\n塗装"),
    ],
)
def test_what_people_write_is_understood_and_shown_in_one_way(
    desk: TestDesk, name: str, text: str, value: object, shown: str
) -> None:
    at = FormOnPartner(desk, name)
    at.enter(name, text)
    assert getattr(at.saved[-1], name) == value
    assert at.form.editor(name).cell.text(value) == shown


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("capital", "many", "is no number"),
        ("headcount", "1.5", "no whole number"),
        ("headcount", "-3", "below zero"),
        ("nda_expires", "soon", "is no date"),
        ("name", "", "must not be empty"),
    ],
)
def test_what_cannot_be_kept_is_explained_and_stays_to_be_mended(
    desk: TestDesk, name: str, text: str, words: str
) -> None:
    at = FormOnPartner(desk, name)
    at.enter(name, text)
    assert at.saved == []
    assert words in at.form.error(name)
    assert at.form.editor(name).text() == text


def test_a_date_far_away_is_kept_and_asked_about(desk: TestDesk) -> None:
    at = FormOnPartner(desk, "nda_expires")
    at.enter("nda_expires", "2226-12-03")
    assert at.saved[-1].nda_expires == date(2226, 12, 3)
    assert "Is this right?" in at.form.question("nda_expires")
    at.enter("nda_expires", "2027-12-03")
    assert at.form.question("nda_expires") == ""


@pytest.mark.parametrize(
    ("name", "unit", "text", "value"),
    [
        ("half_life_months", "months", "12か月", 12),
        ("half_life_months", "months", "12 months", 12),
        ("half_life_months", "months", "12", 12),
    ],
)
def test_a_unit_may_follow_its_number(name: str, unit: str, text: str, value: object) -> None:
    (cell,) = cells(Evidence, [FormField(name=name, label=name, unit=unit)])
    assert cell.value(text) == value


def test_the_unit_of_the_record_may_follow_a_figure(desk: TestDesk) -> None:
    saved: list[Need] = []
    fields = [FormField(name="figure_value", label="", unit_of="figure_unit")]
    form = Form(desk.desk, Need, fields, saved.append)
    form.set_record(builders.need(figure_unit="μm"))
    form.editor("figure_value").setText("０.6 μm")
    form.editor("figure_value").entered.emit()
    assert saved[-1].figure_value == Decimal("0.6")
    assert form.editor("figure_value").text() == "0.6"


def test_a_share_is_written_and_read_in_per_cent() -> None:
    (cell,) = cells(Improvement, [FormField(name="attribution", label="", unit="%")])
    assert cell.value("80 %") == cell.value("80") == Decimal("0.8")
    assert cell.text(Decimal("0.125")) == cell.plain(Decimal("0.125")) == "12.5"
    with speaking("en"):
        assert "less than one in a hundred" in cell.question(cell.value("0.8"))
    assert cell.question(Decimal("0.8")) == ""


def test_escape_brings_the_kept_value_back(desk: TestDesk, qtbot: QtBot) -> None:
    at = FormOnPartner(desk, "headcount", headcount=120)
    at.enter("headcount", "many")
    qtbot.keyClick(at.form.editor("headcount"), Qt.Key.Key_Escape)
    assert at.form.editor("headcount").text() == "120"
    assert at.form.error("headcount") == ""


def test_composing_with_an_input_method_saves_nothing(desk: TestDesk) -> None:
    at = FormOnPartner(desk, "country", "private_remark")
    for name in ("country", "private_remark"):
        editor = at.form.editor(name)
        QApplication.sendEvent(editor, QInputMethodEvent("にほ", []))
        editor.enter()
        assert at.saved == []
        done = QInputMethodEvent("", [])
        done.setCommitString("日本")
        QApplication.sendEvent(editor, done)
        editor.enter()
        assert getattr(at.saved.pop(), name) == "日本"


def test_leaving_a_field_keeps_it(desk: TestDesk, qtbot: QtBot) -> None:
    at = FormOnPartner(desk, "country", "address")
    at.form.editor("country").setFocus()
    qtbot.waitUntil(at.form.editor("country").hasFocus)
    at.form.editor("country").setText("日本")
    at.form.editor("address").setFocus()
    qtbot.waitUntil(lambda: bool(at.saved))
    assert at.saved[0].country == "日本"


@pytest.mark.parametrize("text", [" 前後 ", "a\nb", "a\r\nb", "1\u00a0040円", "a\u2029b"])
def test_passing_through_a_field_changes_nothing(desk: TestDesk, text: str) -> None:
    at = FormOnPartner(desk, "country", "private_remark", country=text, private_remark=text)
    for name in ("country", "private_remark"):
        at.form.editor(name).enter()
        assert not at.form.editor(name).is_dirty
    assert at.saved == []


def test_choices_and_unknown_are_kept_as_their_values(desk: TestDesk) -> None:
    at = FormOnPartner(desk, "nda_state", "has_partnership_declaration", "is_customer")
    choose(at.form.editor("nda_state"), "Signed")
    choose(at.form.editor("has_partnership_declaration"), "Yes")
    at.form.editor("is_customer").click()
    last = at.saved[-1]
    assert (last.nda_state, last.has_partnership_declaration, last.is_customer) == (
        NdaState.SIGNED,
        True,
        True,
    )


def test_what_is_being_written_survives_a_change_elsewhere(desk: TestDesk) -> None:
    at = FormOnPartner(desk, "country", "address")
    at.form.editor("country").setText("日")
    at.form.set_record(at.form._record)
    assert at.form.editor("country").text() == "日"
    at.form.set_record(builders.partner(country="US"))
    assert at.form.editor("country").text() == "US"


def test_undo_belongs_to_the_field_only_while_it_holds_something_new(desk: TestDesk) -> None:
    at = FormOnPartner(desk, "country")
    editor = at.form.editor("country")
    for is_dirty in (False, True):
        editor.setText("日" if is_dirty else "")
        key = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, _CONTROL)
        QApplication.sendEvent(editor, key)
        assert key.isAccepted() is is_dirty


def test_a_field_behind_more_is_opened_when_it_is_asked_for(desk: TestDesk) -> None:
    fields = (
        FormField(name="name", label="Name"),
        FormField(name="country", label="Country", is_extra=True),
    )
    form = Form(desk.desk, Partner, fields)
    form.setParent(desk.window.centralWidget())
    form.set_record(builders.partner())
    form.show()
    assert not form.editor("country").isVisible()
    form.focus_field("country")
    assert form.editor("country").isVisible()


def choose(editor, words: str) -> None:
    editor.setCurrentText(words)
    editor.activated.emit(editor.currentIndex())


_CONTROL = Qt.KeyboardModifier.ControlModifier
