/**
 * A message has one listener on each side: the connection hands it to the last who asked and forgets the others. Whoever
 * needs the server's news beside another listener asks `serverNews.ts`.
 */
import { deepEqual, ok } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Who listens to what: the method as the source names it, and the files that ask for it. */
function listeners(folder: string): ReadonlyMap<string, readonly string[]> {
	const found = new Map<string, string[]>();
	for (const path of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
		if (!path.endsWith('.ts')) continue;
		for (const [, method = ''] of readFileSync(join(root, folder, path), 'utf8').matchAll(
			/\.on(?:Notification|Request)\(\s*(\w+)/gu,
		))
			found.set(method, [...(found.get(method) ?? []), path]);
	}
	return found;
}

for (const folder of ['client/src', 'server/src/protocol']) {
	it(`no message of ${folder} is taken by one listener from another`, () => {
		const byMethod = listeners(folder);
		ok(byMethod.size > 0);
		deepEqual(
			[...byMethod].filter(([, files]) => files.length > 1),
			[],
		);
	});
}
