import { expect, test } from "vitest";
import { extend, loadLexicon, splitName } from "./index.js";

const lexicon = loadLexicon();
const label = (id: string) => lexicon.entity(id)?.label;
const meant = (name: string) => lexicon.lookup(name).map((c) => `${label(c.entity)}: ${c.kind}`);

test("states of the two seed reports carry the ids that were checked", () => {
  const ids = {
    PRK: "Q423",
    RUS: "Q159",
    SUN: "Q15180",
    KOR: "Q884",
    USA: "Q30",
    UKR: "Q212",
    JPN: "Q17",
    CHN: "Q148",
  };
  for (const [code, id] of Object.entries(ids)) expect(lexicon.stateByCode(code)?.id, code).toBe(id);
});

test("leaders of the two seed reports carry the ids and births that were checked", () => {
  const people = { Q56226: "Kim Jong Un", Q7747: "Vladimir Putin", Q41117: "Kim Il-sung", Q855: "Joseph Stalin" };
  for (const [id, name] of Object.entries(people)) {
    expect(label(id)).toBe(name);
    expect(lexicon.personByName(name).map((person) => person.id)).toEqual([id]);
  }
  expect(lexicon.person("Q7747")?.born).toBe("1952-10-07");
});

test.each([
  ["North Korea", "Q423"],
  ["DPRK", "Q423"],
  ["Democratic People’s Republic of Korea", "Q423"],
  ["U.S.", "Q30"],
  ["UK", "Q145"],
  ["Türkiye", "Q43"],
  ["Burma", "Q836"],
  ["DRC", "Q974"],
  ["Soviet Union", "Q15180"],
])("%s is one state", (name, id) => {
  expect([...new Set(lexicon.lookup(name).map((c) => c.entity))]).toEqual([id]);
});

test("ambiguous names list all that they can mean", () => {
  expect(meant("Georgia")).toEqual(["Georgia: name", "Georgia (US state): city"]);
  expect(meant("Korea").sort()).toEqual(["North Korea: contextual", "South Korea: contextual"]);
  expect(meant("Congo")).toHaveLength(2);
  expect(meant("Congolese").filter((m) => m.endsWith("adjective"))).toHaveLength(2);
  expect(meant("Kim").length).toBeGreaterThan(3);
  expect(meant("Washington")).toContain("United States: capital");
  expect(meant("Jordan")).toContain("Jordan: name");
  expect(meant("Chad")).toContain("Chad: name");
});

test("the two Kims are kept apart, whatever the hyphens", () => {
  for (const name of ["Kim Jong Un", "Kim Jong-un", "Kim Jong-Un"]) expect(meant(name)[0]).toMatch(/^Kim Jong Un/);
  for (const name of ["Kim Il-sung", "Kim Il Sung", "Kim Il-Sung"]) expect(meant(name)[0]).toMatch(/^Kim Il-sung/);
  expect(lexicon.lookup("Un")).toEqual([]);
  expect(meant("UN")).toEqual(["United Nations: acronym"]);
});

test("case tells names from words", () => {
  expect(lexicon.lookup("us")).toEqual([]);
  expect(meant("US")[0]).toBe("United States: acronym");
  expect(lexicon.lookup("turkey")).toEqual([]);
  expect(lexicon.lookup("pole")).toEqual([]);
  expect(meant("NORTH KOREA")).toEqual(["North Korea: name"]);
  expect(lexicon.lookup("who")).toEqual([]);
});

test("the longest name wins, and its tokens are those of the tokenizer", () => {
  const forms = splitName("The Democratic People’s Republic of Korea, or DPRK, met Kim Jong-un.");
  expect(forms.slice(0, 8)).toEqual(["The", "Democratic", "People", "'s", "Republic", "of", "Korea", ","]);
  expect(lexicon.match(forms, 1)).toMatchObject({ length: 6, candidates: [{ entity: "Q423", kind: "name" }] });
  expect(lexicon.match(["South", "Korean", "troops"], 0)?.length).toBe(2);
  expect(lexicon.names.matches(["South", "Korean", "troops"], 0).map((m) => m.length)).toEqual([2]);
  expect(lexicon.match([], 0)).toBeNull();
});

test.each([
  ["PRK", "head_of_state", "2010", "Kim Jong Il"],
  ["PRK", "leader", "1950-06-25", "Kim Il-sung"],
  ["PRK", "leader", "2024-10-08", "Kim Jong Un"],
  ["RUS", "president", "2024-10-08", "Vladimir Putin"],
  ["RUS", "president", "2010-01-01", "Dmitri Medvedev"],
  ["RUS", "foreign minister", "2024", "Sergey Lavrov"],
  ["SUN", "leader", "1950", "Joseph Stalin"],
  ["USA", "president", "2024-10-08", "Joe Biden"],
  ["USA", "secretary of state", "2024-10-08", "Antony Blinken"],
  ["USA", "president", "2001-09-11", "George W. Bush"],
  ["GBR", "prime minister", "2023-01-01", "Rishi Sunak"],
  ["DEU", "chancellor", "2010", "Angela Merkel"],
  ["CHN", "president", "2024", "Xi Jinping"],
  ["IRN", "supreme leader", "2024", "Ali Khamenei"],
  ["ISR", "prime minister", "2024", "Benjamin Netanyahu"],
  ["UKR", "president", "2024", "Volodymyr Zelenskyy"],
  ["VAT", "pope", "2020", "Pope Francis"],
])("%s: %s in %s is %s", (country, office, date, name) => {
  expect([...new Set(lexicon.holders(country, office, date).map((term) => label(term.person)))]).toEqual([name]);
});

test("a name with a date means whoever was in office", () => {
  expect(lexicon.personByName("Bush", "1990-08-02").map((person) => person.label)).toEqual(["George H. W. Bush"]);
  expect(lexicon.personByName("Bush", "2003-03-20").map((person) => person.label)).toEqual(["George W. Bush"]);
});

test("bodies are found by their last noun and belong to a state", () => {
  const korea = lexicon.stateByCode("KOR")!;
  const bodyAt = (words: string) => lexicon.bodies.endingAt(words.split(" "), words.split(" ").length - 1)?.values[0];
  expect(bodyAt("the russian defense ministry")?.id).toBe("defense-ministry");
  expect(bodyAt("state-run medium".replace("-", " - "))?.id).toBe("state-media");
  expect(lexicon.bodyOf(korea, bodyAt("intelligence agency")!).label).toBe("National Intelligence Service");
  expect(lexicon.bodyOf(lexicon.stateByCode("ESP")!, bodyAt("foreign ministry")!)).toEqual({
    id: "local:spain-foreign-ministry",
    label: "Spanish Foreign Ministry",
    class: "government_body",
    country: "ESP",
    sector: ["GOV"],
    description: null,
  });
});

test("state media of the North are not taken for KCNA", () => {
  const media = lexicon.bodyOf(lexicon.stateByCode("PRK")!, lexicon.body("state-media")!);
  expect(media).toMatchObject({ label: "North Korean state media", class: "news_outlet", country: "PRK" });
});

test("outlets are found by name, alias, address and host", () => {
  expect(lexicon.outletByName("Yonhap News")?.label).toBe("Yonhap News Agency");
  expect(lexicon.outletByName("KCNA")?.control).toBe("state");
  expect(lexicon.outletByUri("https://www.bbc.co.uk/news/world-1")?.label).toBe("BBC");
  expect(lexicon.outletByUri("https://edition.cnn.com/x")?.label).toBe("CNN");
  expect(lexicon.outletByUri("https://notcnn.com.example/x")).toBeNull();
  expect(lexicon.outletByUri("javascript:alert(1)")).toBeNull();
});

test("a user's tables extend and replace", () => {
  const header = "id\tlabel\tclass\tcountry\tcontrol\tgroup\tdomains\taliases\tcredits\n";
  const own = `${header}local:my-paper\tMy Paper\tnews_outlet\tNLD\tprivate\t\tmypaper.example\tMP Daily\t\n`;
  const wider = extend(lexicon, { outlets: { text: own, file: "own.tsv" } });
  expect(wider.outletByName("MP Daily")?.id).toBe("local:my-paper");
  expect(wider.outletByUri("http://mypaper.example/1")?.id).toBe("local:my-paper");
  expect(wider.outletByName("KCNA")?.country).toBe("PRK");
  expect(wider.hash).not.toBe(lexicon.hash);
  expect(lexicon.outletByName("MP Daily")).toBeNull();
});

test("the hash is that of the data and stays", () => {
  expect(lexicon.hash).toMatch(/^[0-9a-f]{64}$/);
  expect(loadLexicon().hash).toBe(lexicon.hash);
});
