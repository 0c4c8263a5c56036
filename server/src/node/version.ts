/** The product's version, from the manifest that lies above the bundles. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** `0.0.0` where there is no manifest, so that a server copied out of its package still starts. */
export function readVersion(distFolder: string): string {
	try {
		const manifest: unknown = JSON.parse(readFileSync(join(distFolder, '..', 'package.json'), 'utf8'));
		if (typeof manifest === 'object' && manifest !== null && 'version' in manifest) return String(manifest.version);
	} catch {
		// Fall through: the version is only for show.
	}
	return '0.0.0';
}
