import { isCapital, isSmall, kindAt, LETTER } from "./characters.js";

/** Prefixes that stay joined to their word, as EWT and GUM have it ("non-profit", "anti-ship"; but "US - led"). */
const PREFIXES = new Set(
  `non e mid re anti co pre pro cross post over sub semi multi ex counter mini socio neo inter intra psycho micro un pan
   bio geo electro ultra hyper`.split(/\s+/),
);

/** Syllables of Korean and Chinese given names as newspapers spell them; a hyphen between two of them joins a name. */
const SYLLABLES = new Set(
  `ae bae baek beom bin bo bok bong bum byeong byul byung chae chan chang che cheol cheon cheong cheuk chi chin ching chiu chol
   chon chong choo choon chu chul chun chung dae dan do dong du eok eul eun eung fai fang fei feng fu fung gab gang geol geon
   geun gi gil gon gook gu guk gun gwan gwang gwon gyeong gyu gyun gyung ha hae hak han hang heon hee heung ho hoe hon hong
   hoo hoon hsien hsiu hui hun hung hwa hwan hwang hwi hye hyeok hyeon hyo hyok hyon hyong hyuk hyun hyung il im in ing jae
   jang je jeon jeong ji jin jo jong joo joon ju jun jung kan kang keon keum keun keung ki kil kin kit kon koo kook ku kuk kun
   kuen kung kwan kwang kwok kwon kwong kyo kyong kyoo kyu kyun kyung lai lam lan lee leung li lim lin ling lok lun man mee mei
   mi min ming mo mok moo moon mu mun myeong myong myung na nak nam ok pil pik pyo pyong rae ram ran ri rim rin rok ryeol ryol
   ryong ryul sam san sang se seo seok seol seon seong seop seuk seung shik shin si sik sil sin siu so sok sol son song soo
   sook soon su suk sun sung tae taek tai tak tang tek teng ting to tong tsai tung ui uk un ung wa wah wai wan wei wen wha wing
   wo won wong woo wook woon woong wu ya yan yang yee yen yeol yeon yeong yeop yi yin ying yip yiu yo yol yon yong yoo yook
   yoon you youn young yu yuan yuen yuk yul yun yung zhi`.split(/\s+/),
);

/** Whether the hyphen at `at`, with `start` the beginning of its word so far, joins what stands on its two sides into one
 * token. UD English splits compounds ("nuclear - powered", "DPRK - Russia") and keeps prefixes and Asian given names whole. */
export function joins(text: string, start: number, at: number): boolean {
  const left = text.slice(Math.max(start, at - 12), at);
  if (PREFIXES.has(left.toLowerCase())) return true;
  if (!isCapital(left.charCodeAt(0)) || !SYLLABLES.has(left.toLowerCase())) return false;
  let end = at + 1;
  while (end - at < 10 && kindAt(text, end) === LETTER) end++;
  const right = text.slice(at + 1, end);
  const written = isSmall(right.charCodeAt(right.length - 1)) && isSmall(left.charCodeAt(left.length - 1));
  return written && SYLLABLES.has(right.toLowerCase());
}
