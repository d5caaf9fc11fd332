"""Writes the mails beside this file with Python's standard library; the same bytes each time. Texts are our own, about invented countries."""

from email import policy
from email.header import Header
from email.message import EmailMessage, MIMEPart
from email.mime.application import MIMEApplication
from email.mime.message import MIMEMessage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from pathlib import Path
from random import seed

seed(1)  # the boundaries between parts
HERE = Path(__file__).parent
PLAIN = """Port Hale reopens

At least 27 ships entered Port Hale on Wednesday, the harbour office of Kestria said. "Fish and grain come first," Transport Minister Ada Quill told reporters.

The café at the quay opened again, too, after being closed for the eleven weeks in which no ship was let in = a long time.
"""
PAGE = """<html><head><title>x</title></head><body><h1>Port Hale reopens</h1>
<p>At least 27 ships entered Port Hale on Wednesday, the harbour office of Kestria said. “Fish &amp; grain come first,” Transport Minister Ada Quill told reporters.</p>
<p>The café at the quay opened again, too, after being closed for the eleven weeks in which no ship was let in.</p></body></html>
"""


def save(name, message):
    (HERE / name).write_bytes(message.as_bytes(policy=policy.SMTP))


def headed(message, subject="Port Hale reopens", sender="Mina Torrel <mina@courier.example>", date="Wed, 07 May 2031 23:15:00 -0500"):
    message["From"] = sender
    message["To"] = "desk@tribune.example"
    message["Subject"] = subject
    message["Date"] = date
    message["Message-ID"] = "<1@courier.example>"
    return message


def plain(charset, cte):
    message = headed(EmailMessage())
    message.set_content(PLAIN, charset=charset, cte=cte)
    return message


save("plain-utf8-quoted.eml", plain("utf-8", "quoted-printable"))
save("plain-utf8-base64.eml", plain("utf-8", "base64"))
save("plain-latin1-quoted.eml", plain("iso-8859-1", "quoted-printable"))
save("plain-latin1-8bit.eml", plain("iso-8859-1", "8bit"))

both = headed(EmailMessage(), subject="Café am Kai öffnet: 27 Schiffe in Port Hale, sagt das Hafenamt von Kestrien in einer langen Mitteilung", sender="Jörg Ämil <j@courier.example>")
both.set_content("Only for old programs.")
both.add_alternative(PAGE, subtype="html", cte="quoted-printable")
both.add_attachment(b"%PDF-1.4 no", maintype="application", subtype="pdf", filename="liste.pdf")
both.add_attachment("id,ships\n1,27\n", subtype="csv", filename="ships.csv")
save("alternative-attached.eml", both)

related = headed(EmailMessage())
related.set_content("Only for old programs.")
related.add_alternative(PAGE, subtype="html")
related.get_payload()[1].add_related(b"\x89PNG", "image", "png", cid="<picture@courier.example>")
save("related.eml", related)

japanese = MIMEText("港が開いた。\n", "plain", "iso-2022-jp")
headed(japanese, subject=Header("港が開いた", "iso-2022-jp").encode(), sender=Header("編集部", "utf-8").encode() + " <d@courier.example>")
save("japanese.eml", japanese)

inner = plain("utf-8", "quoted-printable")
outer = MIMEMultipart()
headed(outer, subject="Fwd: Port Hale", sender="desk@tribune.example", date="Thu, 08 May 2031 09:00:00 +0200")
outer.attach(MIMEMessage(inner))
save("forwarded.eml", outer)

signed = MIMEMultipart("signed")
headed(signed)
signed.attach(MIMEText(PLAIN, "plain", "utf-8"))
signed.attach(MIMEApplication(b"signature", "pgp-signature"))
save("signed.eml", signed)

page = MIMEPart(policy=policy.SMTP)
page.set_content(PAGE.replace("<title>x", "<link rel=canonical href='https://courier.example/port-hale'><title>x"), subtype="html", cte="quoted-printable")
page["Content-Location"] = "https://courier.example/2031/05/port-hale.html"
page["Content-ID"] = "<frame@courier.example>"
saved = MIMEMultipart("related", type="text/html", start="<frame@courier.example>")
saved["From"] = "<Saved by a browser>"
saved["Snapshot-Content-Location"] = "https://courier.example/2031/05/port-hale.html"
saved["Subject"] = "Port Hale reopens"
saved["Date"] = "Fri, 09 May 2031 10:00:00 -0000"
style = MIMEText("p { color: black }", "css")
style["Content-Location"] = "https://courier.example/style.css"
saved.attach(style)
saved.attach(page)
save("saved.mhtml", saved)
