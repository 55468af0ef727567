"""Makes the PDFs beside this file with ReportLab: `python3 make.py`. They name their East Asian fonts and encodings and
hold neither, nor a table of the characters that are meant. The files are kept in the repository."""

from pathlib import Path

from reportlab.lib.pagesizes import A5
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import CIDFont, UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

CHINESE = ["江水比往年低了三分之一，渔民说", "他们从未见过这样的春天。"]
TAIWANESE = ["水庫的水位在兩年內下降了四十公尺，", "農民要求重新分配。"]
JAPANESE = ["川の水位は三年続けて下がり、", "漁師たちは補償を求めている。"]
# あいうえお as Adobe counts the characters of Japanese: the file says neither that nor anything else of them.
COUNTED = ["\x03\x4b\x03\x4d\x03\x4f\x03\x51\x03\x53"]
KOREAN = ["강의 수위는 삼 년 동안 계속", "낮아졌다고 어민들은 말한다."]

FILES = [
    ("gb-ucs2", UnicodeCIDFont("STSong-Light"), "utf-16-be", CHINESE),
    ("gb-euc", CIDFont("STSong-Light", "GB-EUC-H"), "gb2312", CHINESE),
    ("cns-ucs2", CIDFont("MSung-Light", "UniCNS-UCS2-H"), "utf-16-be", TAIWANESE),
    ("cns-big5", CIDFont("MSung-Light", "ETen-B5-H"), "big5", TAIWANESE),
    ("jis-ucs2", UnicodeCIDFont("HeiseiMin-W3"), "utf-16-be", JAPANESE),
    ("jis-sjis", CIDFont("HeiseiMin-W3", "90ms-RKSJ-H"), "cp932", JAPANESE),
    ("jis-identity", CIDFont("HeiseiMin-W3", "Identity-H"), "latin-1", COUNTED),
    ("ks-ucs2", UnicodeCIDFont("HYSMyeongJo-Medium"), "utf-16-be", KOREAN),
    ("ks-uhc", CIDFont("HYSMyeongJo-Medium", "KSCms-UHC-H"), "cp949", KOREAN),
]

for name, font, encoding, lines in FILES:
    path = Path(__file__).with_name(f"{name}.pdf")
    canvas = Canvas(str(path), pagesize=A5, invariant=1, pageCompression=0)
    pdfmetrics.registerFont(font)
    canvas.setFont(font.fontName, 12)
    for at, line in enumerate(lines):
        # Of a font that is not for Unicode ReportLab writes what it is given, byte by byte.
        is_unicode = isinstance(font, UnicodeCIDFont)
        canvas.drawString(40, 500 - 18 * at, line if is_unicode else line.encode(encoding).decode("latin-1"))
    canvas.save()
