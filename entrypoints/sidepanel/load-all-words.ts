import german from "virtual:words/de";
import spanish from "virtual:words/es";
import french from "virtual:words/fr";
import italian from "virtual:words/it";
import japanese from "virtual:words/ja";
import korean from "virtual:words/ko";
import portuguese from "virtual:words/pt";
import chinese from "virtual:words/zh";
import { expandWords } from "../../src/dataset/expand-words.ts";
import { mergeWords } from "../../src/dataset/language-words.ts";
import type { ReferenceDataset } from "../../src/dataset/reference-dataset.ts";

const PACKS = [chinese, french, german, italian, japanese, korean, portuguese, spanish];

/** The dataset with the words of all its languages. */
export function loadAllWords(dataset: ReferenceDataset): ReferenceDataset {
  return PACKS.reduce((merged, pack) => mergeWords(merged, expandWords(pack)), dataset);
}
