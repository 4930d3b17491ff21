// The database's tables as one type. Each module adds its own in its db.ts by declaration merging, so that
// the kernel imports nothing and no module sees another's tables by accident.

// biome-ignore lint/suspicious/noEmptyInterface: filled by the modules' db.ts files
export interface Tables {}
