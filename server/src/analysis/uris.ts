/**
 * Just enough about URIs to resolve a relative path, walk up folders and compare what different editors spell
 * differently. Works on any hierarchical scheme; touches no disk.
 */
import type { Uri } from '../text/position.js';

const canonicalForms = new Map<Uri, Uri>();

/**
 * One spelling per file: percent-encoding made uniform, drive letters lower-case. `file:///C%3A/a b.fountain` and
 * `file:///c:/a%20b.fountain` are the same. URIs that can't be taken apart are returned as they are.
 */
export function canonicalUri(uri: Uri): Uri {
	const known = canonicalForms.get(uri);
	if (known !== undefined) return known;
	const { origin, path } = splitUri(uri);
	const canonical = origin === undefined ? uri : origin + canonicalPath(path);
	// Bounded, because the same few files are asked for again and again; a flood of others must not stay in memory.
	if (canonicalForms.size > 5000) canonicalForms.clear();
	canonicalForms.set(uri, canonical);
	return canonical;
}

/** The folder that holds a file or folder, with its last `/`; `undefined` at the top and where there are no folders (`untitled:`). */
export function parentFolder(uri: Uri): Uri | undefined {
	const { origin, path } = splitUri(uri);
	if (origin === undefined || path === '/' || path === '') return undefined;
	const end = path.lastIndexOf('/', path.length - 2);
	return end < 0 ? undefined : origin + path.slice(0, end + 1);
}

/** The file that a path written in `base` means; `base` is a file or, ending in `/`, a folder. `undefined` where `base` has no folders. */
export function resolvePath(base: Uri, path: string): Uri | undefined {
	const { origin, path: basePath } = splitUri(base);
	if (origin === undefined || !basePath.startsWith('/')) return undefined;
	const written = path.replaceAll('\\', '/');
	const isAbsolute = written.startsWith('/') || /^[A-Za-z]:\//u.test(written);
	const start = isAbsolute
		? []
		: basePath
				.slice(1, basePath.lastIndexOf('/'))
				.split('/')
				.filter((segment) => segment !== '');
	const segments = start.map(decodeSegment);
	for (const segment of written.split('/')) {
		if (segment === '' || segment === '.') continue;
		if (segment === '..') segments.pop();
		else segments.push(segment);
	}
	return origin + encodeSegments(segments);
}

/** Whether a file lies in a folder, at any depth. Both may be spelled either way. */
export function isInside(folder: Uri, uri: Uri): boolean {
	const prefix = canonicalUri(asFolder(folder));
	return canonicalUri(uri).startsWith(prefix);
}

/** The workspace root that holds a file; the outermost where roots are nested. */
export function outermostRoot(uri: Uri, roots: readonly Uri[]): Uri | undefined {
	return roots
		.map((root) => canonicalUri(asFolder(root)))
		.filter((root) => isInside(root, uri))
		.sort((lhs, rhs) => lhs.length - rhs.length)[0];
}

/** A folder's URI with its last `/`. */
export function asFolder(uri: Uri): Uri {
	return uri.endsWith('/') ? uri : `${uri}/`;
}

/** The last part of the path, decoded: `own.canon.yaml`. */
export function baseName(uri: Uri): string {
	const { path } = splitUri(uri);
	const trimmed = path.endsWith('/') ? path.slice(0, -1) : path;
	return decodeSegment(trimmed.slice(trimmed.lastIndexOf('/') + 1));
}

/** Whether the file can be a canon. Only those named `*.canon.yaml` are looked for; a note may name any YAML. */
export function isCanonUri(uri: Uri): boolean {
	return /\.ya?ml$/iu.test(uri);
}

interface UriParts {
	/** Scheme and authority, `file://`; `undefined` where there is no hierarchy. */
	readonly origin: string | undefined;
	readonly path: string;
}

function splitUri(uri: Uri): UriParts {
	// "script-supervisor-canon:/breaking-bad.canon.yaml" has a path and no authority.
	const match = /^([A-Za-z][\w+.-]*:(?:\/\/[^/?#]*)?)(\/[^?#]*)?/u.exec(uri);
	if (match?.[2] === undefined) return { origin: undefined, path: uri };
	return { origin: match[1], path: match[2] };
}

function canonicalPath(path: string): string {
	const segments = path.split('/').slice(1).map(decodeSegment);
	const [first] = segments;
	if (first !== undefined && /^[A-Z]:$/u.test(first)) segments[0] = first.toLowerCase();
	return encodeSegments(segments);
}

function encodeSegments(segments: readonly string[]): string {
	return `/${segments.map((segment) => encodeURIComponent(segment.replace(loneSurrogate, '\uFFFD'))).join('/')}`;
}

/** Half of a sign, which no address can hold. */
const loneSurrogate = /\p{Surrogate}/gu;

function decodeSegment(segment: string): string {
	try {
		return decodeURIComponent(segment);
	} catch {
		// A stray `%` is a name as good as any other.
		return segment;
	}
}
