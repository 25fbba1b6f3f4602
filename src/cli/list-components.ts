type LockedPackage = {
  readonly version: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly dev?: boolean;
};

/** The part of a `package-lock.json` that is read here (version 3). */
export type LockFile = {
  readonly name: string;
  readonly version: string;
  readonly packages: Readonly<Record<string, LockedPackage>>;
};

const MODULES = "node_modules/";

/**
 * The software bill of materials of the product: every package of the lock file that is not for development alone, in
 * the form of CycloneDX 1.5 (https://cyclonedx.org/docs/1.5/json/). Same lock file, same bytes.
 */
export function listComponents(lock: LockFile): object {
  const packages = Object.entries(lock.packages).filter(([path, { dev }]) => path.startsWith(MODULES) && !dev);
  return {
    bomFormat: "CycloneDX",
    specVersion: "1.5",
    version: 1,
    metadata: { component: { type: "application", name: lock.name, version: lock.version } },
    components: packages.map(([path, locked]) =>
      toComponent(path.slice(path.lastIndexOf(MODULES) + MODULES.length), locked),
    ),
  };
}

function toComponent(name: string, { version, license, integrity }: LockedPackage): object {
  return {
    type: "library",
    name,
    version,
    purl: `pkg:npm/${name.replace("@", "%40")}@${version}`,
    licenses: license ? [{ license: { id: license } }] : [],
    hashes: integrity ? [hashOf(integrity)] : [],
  };
}

/** Subresource integrity as the lock file has it, `sha512-<base64>`, in hexadecimal. */
function hashOf(integrity: string): object {
  const [algorithm = "", digest = ""] = integrity.split("-", 2);
  return {
    alg: algorithm.toUpperCase().replace("SHA", "SHA-"),
    content: Buffer.from(digest, "base64").toString("hex"),
  };
}
