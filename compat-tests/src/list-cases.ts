import { type Family, loadFamilies } from './families.js';

/** Prints what record.py needs of every case: `{family: [{name, py, expect}]}`. */
const plain = ({ cases }: Family) => cases.map(({ name, py, expect }) => ({ name, py, expect }));
const families = await loadFamilies();
process.stdout.write(JSON.stringify(Object.fromEntries(families.map((f) => [f.name, plain(f)]))));
