"use strict";
// The search of a published site: words are looked up in files of the index, each for the words that begin alike.

const UNCUT = "\\u0e00-\\u0eff\\u0f00-\\u0fff\\u1000-\\u109f\\u1780-\\u17ff\\u1100-\\u11ff\\u2e80-\\u2fdf\\u3005-\\u3007\\u3040-\\u31ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\ua960-\\ua97f\\uac00-\\ud7ff\\uf900-\\ufaff\\uff66-\\uffdc\\u{1b000}-\\u{1b16f}\\u{20000}-\\u{3ffff}";
const DROPPED = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u00ad\u200b-\u200f\u2060\ufeff]/g;
const WORD = new RegExp(`[${UNCUT}]|(?![${UNCUT}])[\\p{L}\\p{N}](?:(?![${UNCUT}])[\\p{L}\\p{N}]|[\\u0900-\\u0dff])*`, "gu");
const MOST_HITS = 50;
const LEAST_LETTERS = 3;  // a last word of fewer letters stands for itself alone

const form = document.getElementById("search");
const found = document.getElementById("found");
const hits = document.getElementById("hits");
const files = new Map();

function folded(text) {
  return text.normalize("NFKD").replace(DROPPED, "").toLowerCase().replaceAll("ß", "ss").replaceAll("ς", "σ").normalize("NFKC");
}

function words(text) {
  return [...new Set(folded(text).match(WORD) ?? [])];
}

// A file of the index, loaded once.
function load(name) {
  if (!files.has(name)) {
    files.set(name, fetch(form.dataset.index + name).then((answer) => {
      if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
      return answer.text();
    }));
  }
  return files.get(name);
}

function hex(text) {
  return [...new TextEncoder().encode(text)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

// The files that may hold a word, or words that begin with it.
function shardsOf(word, shards, begins) {
  const own = shards.filter((shard) => word.startsWith(shard)).sort((one, other) => other.length - one.length).slice(0, 1);
  return begins ? [...own, ...shards.filter((shard) => shard.length > word.length && shard.startsWith(word))].slice(0, 8) : own;
}

// The articles that have a word: number -> how much that counts.
async function having(word, shards, begins, articles) {
  const weights = new Map();
  for (const shard of shardsOf(word, shards, begins)) {
    for (const line of (await load(`words/${hex(shard)}.txt`)).split("\n")) {
      const [term, heavy = "", light = ""] = line.split("\t");
      if (term !== word && !(begins && term.startsWith(word))) continue;
      const rare = Math.log(1 + articles / (1 + heavy.split(" ").length + light.split(" ").length));
      const near = term === word ? 1 : 0.6;
      for (const [list, weight] of [[heavy, 4], [light, 1]]) {
        for (const number of list.split(" ")) {
          if (number) weights.set(number, Math.max(weights.get(number) ?? 0, rare * near * weight));
        }
      }
    }
  }
  return weights;
}

async function find(query) {
  const index = JSON.parse(await load("index.json"));
  const asked = words(query);
  let scores = null;
  for (const [place, word] of asked.entries()) {
    const begins = place === asked.length - 1 && [...word].length >= LEAST_LETTERS;
    const weights = await having(word, index.shards, begins, index.articles);
    scores = new Map([...weights].filter(([number]) => !scores || scores.has(number)).map(([number, weight]) => [number, weight + (scores?.get(number) ?? 0)]));
  }
  const best = [...(scores ?? [])].sort((one, other) => other[1] - one[1] || parseInt(other[0], 36) - parseInt(one[0], 36));
  const shown = [];
  for (const [number] of best.slice(0, MOST_HITS)) {
    const value = parseInt(number, 36);
    const told = JSON.parse(await load(`documents/${Math.floor(value / index.documents)}.json`))[value];
    if (told) shown.push(told);
  }
  return { total: best.length, shown };
}

function made(tag, text, of) {
  const element = document.createElement(tag);
  if (text) element.textContent = text;
  of?.append(element);
  return element;
}

function show({ total, shown }) {
  found.textContent = total ? `${total.toLocaleString("en")} ${total === 1 ? "article" : "articles"}${total > shown.length ? `, the best ${shown.length} of them` : ""}.` : "Nothing matches.";
  hits.replaceChildren(...shown.map(([id, headline, at, section, language]) => {
    const entry = made("article");
    entry.className = "entry hit";
    if (language) [entry.lang, entry.dir] = [language, "auto"];
    const link = made("a", headline, made("h2", "", entry));
    link.href = `${form.dataset.article}${id}/`;
    const under = made("p", "", entry);
    under.className = "under";
    under.lang = "en";
    under.dir = "ltr";
    const time = made("time", new Date(at).toLocaleString("en-GB", { dateStyle: "long", timeStyle: "short", timeZone: "UTC" }) + " UTC", under);
    time.dateTime = at;
    if (section) under.append(` · ${section}`);
    return entry;
  }));
}

async function search(query) {
  if (!words(query).length) {
    found.textContent = "";
    hits.replaceChildren();
    return;
  }
  found.textContent = "Searching…";
  try {
    show(await find(query));
  } catch {
    found.textContent = "The index could not be loaded. Try again.";
    files.clear();
  }
}

const asked = new URLSearchParams(location.search).get("q") ?? "";
form.elements.q.value = asked;
document.getElementById("find").value = asked;
search(asked);
