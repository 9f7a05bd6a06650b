"""Text as a filter or a search compares it: without what a person does not see or type alike."""

import re
import unicodedata
from functools import lru_cache

# Each pair: a form that stands in names and old papers, and the one that people type for it.
_OLD_FORMS = (
    "髙高 﨑崎 嵜崎 濵浜 濱浜 邊辺 邉辺 齋斎 齊斉 澤沢 德徳 𠮷吉 眞真 廣広 櫻桜 國国 龍竜 靜静 "
    "惠恵 瀨瀬 栁柳 桒桑 圓円 藏蔵 壽寿 萬万 學学 會会 榮栄 鐵鉄 寶宝 鑛鉱 豐豊 與与 龜亀 瀧滝 "
    "嶋島 嶌島 峯峰 冨富 舘館 條条 淺浅 增増 黑黒 關関 緣縁 應応 實実 專専 彌弥 雜雑 氣気 來来 "
    "兒児 處処 團団 變変 號号 點点 縣県 觀観 驛駅 澁渋 橫横 溫温 淸清 凉涼 禮礼 將将 莊荘 當当 "
    "盡尽 總総 繩縄 纖繊 臺台 舊旧 藝芸 藥薬 裝装 覺覚 觸触 證証 譯訳 讀読 轉転 輕軽 遲遅 邨村 "
    "釋釈 錢銭 鍊錬 鎭鎮 靈霊 餘余 驗験 髮髪 鬪闘 麥麦 黃黄 齒歯 齡齢 螢蛍 亞亜 佛仏 假仮 價価 "
    "傳伝 勞労 勳勲 區区 參参 圍囲 圖図 壓圧 壯壮 寫写 對対 屬属 廢廃 彈弾 徑径 戰戦 拂払 拔抜 "
    "擔担 據拠 擧挙 攝摂 數数 斷断 權権 歐欧 殘残 沒没 濟済 濕湿 灣湾 爐炉 狀状 獨独 獻献 畫画 "
    "發発 碎砕 祕秘 稱称 經経 繼継 續続 聲声 聽聴 衞衛 醫医 釀醸 鑄鋳 隱隠 雙双 靑青 顏顔 顯顕 "
    "飮飲 體体"
)
_DASHES = "\u2010\u2012\u2013\u2212"  # hyphen, figure dash, en dash, minus
_AFTER = {code: chr(code - 0x60) for code in (*range(0x30A1, 0x30F7), 0x30FD, 0x30FE)}
_AFTER |= {ord(pair[0]): pair[1] for pair in _OLD_FORMS.split()}
_AFTER |= {ord(dash): "-" for dash in _DASHES} | {0x301C: "~"}

# What has no width, or only chooses the form of the character before; and what no file can hold.
_UNSEEN = re.compile("[\xad\u200b-\u200f\u2060\ufe00-\ufe0f\ufeff\U000e0100-\U000e01ef]")
_CONTROLS = re.compile("[\x01-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff]")


def folded(text: str) -> str:
    """Return text as it is compared: without width, case, kind of kana, or old forms of kanji.

    Half-width letters equal full-width ones, katakana hiragana, 髙 高, all dashes one another;
    signs that cannot be seen are left out, and what cannot stand in a file is a blank.
    """
    text = _CONTROLS.sub(" ", text)
    if not text.isascii():
        text = unicodedata.normalize("NFKC", _UNSEEN.sub("", text)).translate(_AFTER)
    return text.casefold()


def words_of(text: str) -> list[str]:
    """Return the words of a text, folded: it is parted where there are blanks."""
    return folded(text).replace("\0", " ").split()


def spans(text: str, word: str) -> list[tuple[int, int]]:
    """Return where a folded word stands in a text, as (begin, end) in the text as it is written."""
    if not word:
        return []
    whole = folded(text)
    found = _places(whole, word)
    if len(whole) == len(text) and all(folded(text[a:b]) == word for a, b in found):
        return found
    pieces = _pieces(text)
    ends = [at for at, _fold in pieces[1:]] + [len(text)]
    owners = [place for place, (_at, fold) in enumerate(pieces) for _char in fold]
    return [
        (pieces[owners[first]][0], ends[owners[last - 1]])
        for first, last in _places("".join(fold for _at, fold in pieces), word)
    ]


def _places(whole: str, word: str) -> list[tuple[int, int]]:
    found, begin = [], whole.find(word)
    while begin >= 0:
        found.append((begin, begin + len(word)))
        begin = whole.find(word, begin + len(word))
    return found


def _pieces(text: str) -> list[tuple[int, str]]:
    """Return the parts of a text that fold by themselves: where each begins, and its fold."""
    pieces: list[tuple[int, str]] = []
    for at, char in enumerate(text):
        if pieces:
            begin, before = pieces[-1]
            together = _folded(text[begin : at + 1])
            if together != before + _folded(char):
                pieces[-1] = begin, together
                continue
        pieces.append((at, _folded(char)))
    return pieces


@lru_cache(maxsize=1 << 16)
def _short(text: str) -> str:
    return folded(text)


def _folded(text: str) -> str:
    return _short(text) if len(text) < 3 else folded(text)
