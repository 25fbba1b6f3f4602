import { describe, expect, it } from "vitest";
import { readsLanguage } from "../../src/check-claims/reads-language.ts";

const LANGUAGES = ["en", "ja", "zh-Hans", "zh-Hant", "ko", "fr", "de", "es", "it", "pt"];
const read = (text: string, lang?: string) =>
  LANGUAGES.filter(readsLanguage({ text, title: "", description: "", date: undefined, lang }));

describe("readsLanguage", () => {
  it("reads an article with the words of its own language and English", () => {
    expect(read("船は三月に港を出た。")).toEqual(["en", "ja"]);
    expect(read("El barco salió del puerto en marzo y los marineros saludaron.")).toEqual(["en", "es"]);
  });

  it("reads Chinese with the words of both scripts", () => {
    expect(read("船在三月出港。")).toEqual(["en", "zh-Hans", "zh-Hant"]);
  });

  it("believes the words before the page", () => {
    expect(read("The ship left the port in March and was late.", "ja")).toEqual(["en"]);
  });

  it("reads a few words with the page's language as well, where one may be taken for the other", () => {
    const text = "Tokio y el puerto de Anser";
    expect(read(text, "pt")).toEqual(["en", "es", "pt"]);
    expect(read(`${text}. `.repeat(20), "pt")).toEqual(["en", "es"]);
  });

  it("believes the page where the words tell nothing", () => {
    expect(read("Anser 2023", "pt-BR")).toEqual(["en", "pt"]);
  });

  it("reads with all words where nothing tells", () => {
    expect(read("Anser 2023")).toEqual(LANGUAGES);
  });
});
