from motdesk.drawings.approvals import draw_approvals
from motdesk.drawings.operations import Run
from motdesk.drawings.palette import PRINT


def test_each_title_gets_a_box_of_its_own() -> None:
    drawing = draw_approvals(("承認", "審査", "作成"), palette=PRINT)
    titles = [run.text for run in drawing.operations if isinstance(run, Run) and run.size > 8]
    assert titles == ["承認", "審査", "作成"]
    assert draw_approvals(("承認",), palette=PRINT).width < drawing.width


def test_a_long_title_stays_inside_its_box() -> None:
    drawing = draw_approvals(("購買企画推進本部長承認欄",), palette=PRINT)
    widest = max(run.width for run in drawing.operations if isinstance(run, Run))
    assert widest < drawing.width
