declare module "virtual:gate-data" {
  const data: import("./reference-dataset.ts").GateData;
  export default data;
}
declare module "virtual:detector-data" {
  const data: import("./expand-detector.ts").CompactDetector;
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
  const words: import("./columns.ts").Columns;
  export default words;
}
