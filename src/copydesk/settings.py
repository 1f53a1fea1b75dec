"""Limits and choices, frozen; every function that needs one takes it as an argument."""

from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class ReadSettings:
    """Limits of reading one page. All are generous for real pages and keep hostile ones linear.

    Source: the largest of the 916 pages in the dev data has 4.9 MB and 30,000 nodes.
    """

    page_bytes: int = 64 * 1024 * 1024
    """A page of more bytes (after decompression) is refused with ReadError."""
    nodes: int = 400_000
    """Nodes walked; what stands after is left out and the page is marked as cut."""
    depth: int = 512
    """Levels of nesting that keep their own path; deeper elements count as their ancestor at this depth."""
    blocks: int = 20_000
    """Blocks kept of one page."""
    json_ld_bytes: int = 4 * 1024 * 1024
    """JSON-LD of one page, added up; later scripts are left unread."""
    json_ld_nodes: int = 20_000
    """JSON-LD values visited of one page."""


DEFAULT = ReadSettings()


@dataclass(frozen=True, slots=True)
class WebSettings:
    """Limits of one fetch. Source: no news page of the dev data has over 5 MB or took over 10 seconds."""

    redirects: int = 5
    """Redirects followed; each goes through the same checks as the first address."""
    seconds: float = 20.0
    """Everything together: looking up names, connecting, redirects, and the whole body."""
    page_bytes: int = 64 * 1024 * 1024
    """Bytes of the body after unpacking; a larger one is refused as soon as it is that large."""
    unpack_ratio: int = 250
    """How many times its packed size a body over 1 MiB may have; more is a bomb. Source: deflate reaches 1,032 on one
    repeated byte; the most of the 916 pages in the dev data is 15."""
    allow_private: bool = False
    """Whether addresses of this machine and of private networks may be fetched from."""
    contact: str | None = None
    """An address (mailto: or https:) that the User-Agent names, so that an outlet can say when it is disturbed."""
    proxy: str | None = None
    """An http proxy to go through; it may stand on a private network, what is fetched through it may not."""


@dataclass(frozen=True, slots=True)
class GatherSettings:
    """Choices of a run that brings in many pages."""

    web: WebSettings = WebSettings()
    """Limits of each fetch."""
    obey_robots: bool = True
    """Whether robots.txt and its Crawl-delay are kept to. Source: RFC 9309."""
    hosts: int = 16
    """Hosts that are asked side by side; of one host, one page at a time."""
    delay_seconds: float = 1.0
    """Pause between two requests to a host, where its robots.txt does not ask for a longer one."""
    jitter_ratio: float = 0.25
    """By how much of itself a pause may be longer, by chance."""
    longest_wait_seconds: float = 60.0
    """A Retry-After or Crawl-delay of more than this is not waited for in a run: the page is an error that says so."""
    retries: int = 2
    """Times a page is asked for again after 429, 503 or a connection that broke."""
    host_pages: int = 10_000
    """Pages of one host in one run; the others are left out with one error."""
    whole_feeds: bool = True
    """Whether an entry of a feed that carries its whole text is taken as the page, without fetching it."""
    depth: int = 3
    """How far lists lead: an OPML list to a feed to a page are 2; an index of sitemaps counts too."""
    since: datetime | None = None
    """What a list says is older (an aware time) is left out; what has no date there is taken."""
    list_entries: int = 50_000
    """Entries of one feed, sitemap or OPML list. Source: the sitemap protocol allows 50,000 addresses."""


@dataclass(frozen=True, slots=True)
class FollowSettings:
    """How feeds that are followed are asked."""

    every_seconds: float = 600.0
    """Pause between two requests of one feed that answers. Source: the default that `copydesk watch` names."""
    longest_pause_seconds: float = 24 * 3600.0
    """The longest pause after failures, which doubles with each one in a row; a longer Retry-After is kept to, up to a week."""
    jitter_ratio: float = 0.1
    """By how much of itself a pause may be longer, by chance, so that feeds are not all asked at one moment."""
    seen_entries: int = 1000
    """Entries that are remembered of a feed; of a longer feed, five times as many as it has."""


@dataclass(frozen=True, slots=True)
class SiteSettings:
    """Choices of the site that `copydesk serve` runs."""

    name: str = "copydesk"
    """What the site is called: in its masthead, and as the outlet of the desk's own pieces."""
    hosts: frozenset[str] = frozenset(("127.0.0.1", "localhost", "::1"))
    """Names under which the site answers; a request under another is refused."""
    address: str = "http://127.0.0.1:8000"
    """The site's own address, for feeds, sitemaps and canonical links, which must name it in full."""
    threads: int = 4
    """Views that run side by side. Source: two cores, and one connection of up to 64 MB a thread."""
    kept_bytes: int = 64 * 1024 * 1024
    """Answers kept in memory, to be given again until the library changes or the minute is over."""
    form_bytes: int = 1024 * 1024
    """A form of more bytes is refused."""
    upload_bytes: int = 64 * 1024 * 1024
    """A form with files of more bytes is refused."""
    needs_accounts: bool = False
    """Others than the owner of this machine can reach the site: while there are no accounts, nobody may see anything."""
    open_reading: bool = False
    """Where there are accounts, whoever has not signed in may read all the same."""
    session_seconds: int = 30 * 24 * 3600
    """After so long a browser has to sign in again. Source: NIST SP 800-63B, 30 days at the lowest level of assurance."""
    idle_seconds: int = 7 * 24 * 3600
    """A browser that is not used for so long has to sign in again."""
    hashes: int = 2
    """Passwords that are hashed side by side; each takes 64 MiB meanwhile."""
    hashes_waiting: int = 16
    """Passwords that wait to be hashed; whoever comes then is asked to come again."""
    proxies: tuple[str, ...] = ()
    """Addresses and networks of proxies, whose word for who asks is taken."""
    access_log: bool = False
    """A line for each request."""
    watch: "WatchSettings | None" = None
    """How the feeds that are followed are looked at while the site is served; None where another program does."""
    comment_letters: int = 5_000
    """A comment of more letters is refused."""
    comments_a_minute: int = 6
    """What one person, or one client address, may write of comments and edits in a minute."""
    comments_an_hour: int = 60
    """The same in an hour."""
    pictures: bool = False
    """Whether pictures of articles are shown, fetched by the site."""
    picture_web: WebSettings = WebSettings(redirects=3, seconds=10.0, page_bytes=8 * 1024 * 1024)
    """Limits of fetching one."""
    picture_kept_bytes: int = 64 * 1024 * 1024
    """Pictures kept in memory."""
    pictures_at_once: int = 4
    """Pictures fetched side by side, beside the views."""
    pictures_waiting: int = 64
    """Pictures that wait for their turn; those beyond are refused (503)."""


@dataclass(frozen=True, slots=True)
class WatchSettings:
    """Choices of a watch of feeds beside the site."""

    follow: FollowSettings = field(default_factory=FollowSettings)
    gather: GatherSettings = field(default_factory=GatherSettings)


@dataclass(frozen=True, slots=True)
class PublishSettings:
    """Choices of the public site that `copydesk publish` writes."""

    base_url: str | None = None
    """Where the site will stand; without it there are no feeds, sitemaps and canonical addresses, which must name it."""
    others: str = "link"
    """What is shown of others' articles: "none" nothing, "link" headline, outlet, time and a link to the original,
    "extract" some words of them too."""
    name: str = "copydesk"
    """What the site is called."""
    page_items: int = 30
    """Articles on one page of a list; the newest page has up to twice as many."""
    extract_letters: int = 160
    """Of others' texts never more is shown."""
    other_stories: int = 500
    """Stories that no piece of the desk stands in, the latest. Source: a story of four reports takes some 15 ms."""
    other_entries: int = 30
    """Others' articles on the front, the newest."""
    sitemap_addresses: int = 10_000
    """Addresses of one sitemap; of more there is an index. Source: the protocol allows 50,000."""
    shard_bytes: int = 24_000
    """A file of the search index that is longer is cut by the next letter of its words, where it has several."""
