"""Writes the web archives beside this file: wget (1.21, Debian) fetches pages of our own from a server here that answers in the ways servers do.

Usage: python3 make_archives.py. Record ids and times differ each time, so the archives are kept as they were made.
"""

import gzip
import shutil
import subprocess
import tempfile
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

HERE = Path(__file__).parent
SITE = "http://127.0.0.1:8766"


def page(number, charset="utf-8", links=""):
    text = (f"<!DOCTYPE html><html lang=en><head><title>Report {number}</title></head><body><h1>Report {number}</h1>"
            f"<p>Rain fell on Tör for {number} days, the weather office of Kestria said.</p>{links}</body></html>\n")
    return text.encode(charset)


class Server(BaseHTTPRequestHandler):
    def log_message(self, *_):
        pass

    def do_HEAD(self):
        self.answer()

    def do_GET(self):
        self.answer()

    def do_POST(self):
        self.rfile.read(int(self.headers["Content-Length"]))
        self.answer()

    def answer(self):
        kind, _, number = self.path.strip("/").partition("/")
        number = number.removesuffix(".html") or "1"
        self.protocol_version = "HTTP/1.0" if kind == "old" else "HTTP/1.1"
        status, fields, body = 200, {"Content-Type": "text/html; charset=utf-8"}, page(number)
        match kind:
            case "latin":
                fields["Content-Type"], body = "text/html; charset=iso-8859-1", page(number, "latin-1")
            case "meta":
                fields["Content-Type"], body = "text/html", page(number, "cp1252").replace(b"<head>", b"<head><meta charset=windows-1252>")
            case "text":
                fields["Content-Type"], body = "text/plain; charset=utf-8", f"Rain fell on Tör for {number} days.\n".encode()
            case "robots.txt":
                fields["Content-Type"], body = "text/plain", b"User-agent: *\nAllow: /\n"
            case "moved":
                status, fields["Location"], body = 301, f"/plain/{number}.html", b"<p>Moved.</p>"
            case "gone":
                status, body = 404, b"<h1>Not found</h1>"
            case "broken":
                status, body = 500, b"<h1>Error</h1>"
            case "many":
                fields |= {f"X-Field-{i}": "v" * 60 for i in range(40)}
            case "parts":
                body = page(number, links="<link rel=stylesheet href=/style/1.css><img src=/picture/1.png>")
            case "style":
                fields["Content-Type"], body = "text/css", b"p { color: black }"
            case "picture":
                fields["Content-Type"], body = "image/png", b"\x89PNG\r\n\x1a\n" + bytes(200)
            case "linked":
                body = page(number, links="".join(f"<a href=/plain/{i}.html>Report {i}</a>" for i in (2, 3, 4)))
        if "gzip" in self.headers.get("Accept-Encoding", "") and kind != "picture":
            fields["Content-Encoding"], body = "gzip", gzip.compress(body, mtime=0)
        self.send_response_only(status)
        for name, value in fields.items():
            self.send_header(name, value)
        if kind == "chunked":
            self.send_header("Transfer-Encoding", "chunked")
            body = b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in (body[:50], body[50:51], body[51:])) + b"0\r\n\r\n"
        elif kind == "short":
            self.send_header("Content-Length", str(len(body) + 500))
            self.close_connection = True
        elif kind != "open":
            self.send_header("Content-Length", str(len(body)))
        else:
            self.close_connection = True
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)


PLAIN = ["--no-warc-compression"]
ARCHIVES = {
    "plain.warc": (PLAIN, "plain/1 plain/2 plain/3"),
    "plain.warc.gz": ([], "plain/1 plain/2 plain/3"),
    "old.warc": (PLAIN, "old/1 old/2"),
    "undigested.warc": ([*PLAIN, "--no-warc-digests"], "plain/1 chunked/2"),
    "undigested.warc.gz": (["--no-warc-digests"], "plain/1 chunked/2"),
    "unlogged.warc": ([*PLAIN, "--no-warc-keep-log"], "plain/1 plain/2"),
    "chunked.warc": (PLAIN, "chunked/1 chunked/2 chunked/3"),
    "chunked.warc.gz": ([], "chunked/1 chunked/2 chunked/3"),
    "compressed.warc": ([*PLAIN, "--compression=gzip"], "plain/1 plain/2"),
    "compressed-chunked.warc.gz": (["--compression=gzip"], "chunked/1 chunked/2"),
    "moved.warc": (PLAIN, "moved/1 moved/2"),
    "failed.warc.gz": (["--tries=1"], "gone/1 plain/2 broken/3 plain/4"),
    "requisites.warc": ([*PLAIN, "--page-requisites"], "parts/1"),
    "posted.warc.gz": (["--post-data=a=b"], "plain/1"),
    "encodings.warc": (PLAIN, "latin/1 meta/2 text/3"),
    "headers.warc": ([*PLAIN, "--warc-header=operator: The desk of the Courier", f"--warc-header=note: {'x' * 900}"], "many/1 many/2"),
    "recursive.warc.gz": (["--recursive"], "linked/1"),
    "mixed.warc": ([*PLAIN, "--tries=1"], "old/1 chunked/2 moved/3 latin/4 gone/5 open/6 text/7"),
    "short.warc": ([*PLAIN, "--tries=1"], "short/1 plain/2"),
    "open.warc.gz": ([], "open/1 open/2"),
}


def fetch(folder, name, options, paths):
    warc = name.removesuffix(".gz").removesuffix(".warc")
    subprocess.run(["wget", "-q", "-P", "out", f"--warc-file={warc}", *options, *(f"{SITE}/{path}.html" for path in paths.split())], cwd=folder, check=False)
    return folder / name


def main():
    server = ThreadingHTTPServer(("127.0.0.1", 8766), Server)
    Thread(target=server.serve_forever, daemon=True).start()
    for name, (options, paths) in ARCHIVES.items():
        with tempfile.TemporaryDirectory() as folder:
            shutil.copy(fetch(Path(folder), name, options, paths), HERE / name)
    for name, options in {"revisited.warc": PLAIN, "revisited.warc.gz": []}.items():
        with tempfile.TemporaryDirectory() as folder:
            fetch(Path(folder), "first.warc", [*options, "--warc-cdx"], "plain/1 plain/2")
            shutil.copy(fetch(Path(folder), name, [*options, "--warc-dedup=first.cdx"], "plain/1 plain/3"), HERE / name)
    server.shutdown()


main()
