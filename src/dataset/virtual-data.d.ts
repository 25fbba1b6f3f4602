declare module "virtual:detector-data" {
  const data: import("./reference-dataset.ts").DetectorData;
  export default data;
}
declare module "virtual:annotator-data" {
  const data: import("./columns.ts").Columns;
  export default data;
}
declare module "virtual:pictures" {
  const pictures: import("./pictures.ts").Pictures;
  export default pictures;
}
declare module "virtual:words/*" {
  const words: import("./language-words.ts").LanguageWords;
  export default words;
}
