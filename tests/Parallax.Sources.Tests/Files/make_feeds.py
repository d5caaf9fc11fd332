"""Writes the feeds beside this file with programs that are not ours. Texts are our own, about invented countries.

Debian packages: python3-feedgenerator (RSS 0.91, RSS 2.0, Atom), libxml-rss-perl (RDF), libxml-opml-perl (OPML); the sitemap and the JSON Feed are by Python's standard library.
"""

import json
import subprocess
from datetime import datetime, timedelta, timezone
from pathlib import Path
from xml.etree import ElementTree

import feedgenerator

HERE = Path(__file__).parent
SITE = "https://harbourcourier.example"
EVENING = datetime(2031, 5, 7, 23, 15, tzinfo=timezone(timedelta(hours=-5)))
ITEMS = [
    ("Port Hale reopens & ships return", f"{SITE}/1?a=1&b=2", "<p>At least 27 ships entered Port Hale on Wednesday, the harbour office of Kestria said.</p><p>The café opened again, too.</p>", EVENING, "Mina Torrel and Jon Bek"),
    ("Rain in Tör: “no end”", f"{SITE}/2", "Rain fell on Tör for 3 days; 4 < 5 roads are closed.", EVENING + timedelta(days=1), "CPA"),
]


def generated(name, feed_class):
    feed = feed_class(title="World | Harbour Courier", link=f"{SITE}/", description="News of the harbour", language="en-gb", feed_url=f"{SITE}/feed")
    for title, link, text, day, author in ITEMS:
        feed.add_item(title=title, link=link, description=text, pubdate=day, author_name=author, author_email="desk@courier.example", unique_id=link)
    with (HERE / name).open("wb") as file:
        feed.write(file, "utf-8")


def perl(name, program):
    subprocess.run(["perl", "-Mutf8", "-e", program, str(HERE / name)], check=True)


def quoted(text):
    return f"'{text}'"


generated("feedgenerator-rss201.xml", feedgenerator.Rss201rev2Feed)
generated("feedgenerator-rss091.xml", feedgenerator.RssUserland091Feed)
generated("feedgenerator-atom.xml", feedgenerator.Atom1Feed)

items = "".join(f"$feed->add_item(title => {quoted(title)}, link => {quoted(link)}, description => {quoted(text)}, dc => {{date => '{day.isoformat()}', creator => {quoted(author)}}});" for title, link, text, day, author in ITEMS)
perl("xml-rss-rdf.xml", f"use XML::RSS; my $feed = XML::RSS->new(version => '1.0', encoding => 'UTF-8'); $feed->channel(title => 'Harbour Courier', link => '{SITE}/', description => 'News', dc => {{language => 'en-gb'}});{items} $feed->save($ARGV[0]);")
outlines = "".join(f"$list->add_outline(title => 'Feed {i}', text => 'Feed {i}', type => 'rss', xmlUrl => '{SITE}/feed{i}?a=1&b=2', htmlUrl => '{SITE}/');" for i in (1, 2))
perl("xml-opml.xml", f"use XML::OPML; my $list = XML::OPML->new(version => '1.1'); $list->head(title => 'Feeds');{outlines} $list->save($ARGV[0]);")

SITEMAP, NEWS = "http://www.sitemaps.org/schemas/sitemap/0.9", "http://www.google.com/schemas/sitemap-news/0.9"
ElementTree.register_namespace("news", NEWS)
urls = ElementTree.Element(f"{{{SITEMAP}}}urlset")
for title, link, _, day, _ in ITEMS:
    url = ElementTree.SubElement(urls, f"{{{SITEMAP}}}url")
    ElementTree.SubElement(url, f"{{{SITEMAP}}}loc").text = link
    news = ElementTree.SubElement(url, f"{{{NEWS}}}news")
    publication = ElementTree.SubElement(news, f"{{{NEWS}}}publication")
    ElementTree.SubElement(publication, f"{{{NEWS}}}name").text = "Harbour Courier"
    ElementTree.SubElement(publication, f"{{{NEWS}}}language").text = "en"
    ElementTree.SubElement(news, f"{{{NEWS}}}publication_date").text = day.isoformat()
    ElementTree.SubElement(news, f"{{{NEWS}}}title").text = title
ElementTree.ElementTree(urls).write(HERE / "elementtree-sitemap.xml", encoding="us-ascii", xml_declaration=True)

(HERE / "json-feed.json").write_text(json.dumps({
    "version": "https://jsonfeed.org/version/1.1", "title": "Harbour Courier", "home_page_url": f"{SITE}/", "language": "en-GB",
    "items": [{"id": link, "url": link, "title": title, "content_html": text if text[0] == "<" else text.replace("<", "&lt;"), "date_published": day.isoformat(), "authors": [{"name": author}]} for title, link, text, day, author in ITEMS],
}))
