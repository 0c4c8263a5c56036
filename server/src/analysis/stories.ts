/**
 * Which scripts form one story (docs/series.md): those that the canon in force lists under `episodes:`, else those in one
 * folder that say `[[episode: n]]` under the same canon. Sharing a canon joins nothing. One of these per snapshot; it looks
 * files up and reads none: what is not there yet is wanted.
 */
import type { Canon, Episode } from '../canon/model.js';
import type { Directive, ScriptModel } from '../script/model.js';
import type { Part } from '../story/model.js';
import type { Uri } from '../text/position.js';
import type { CanonLookup } from './project.js';
import { bundledCanonUri, isReachable } from './project.js';
import { headerFacts } from './scriptMemo.js';
import type { ScriptFile } from './sourceFile.js';
import { canonicalUri, isCanonUri, parentFolder, resolvePath } from './uris.js';

export interface StoryChoice {
	/** In running order, the script itself among them; empty for one that stands alone. */
	readonly parts: readonly Part[];
	readonly by: 'canon' | 'note' | 'none';
	/** What has to be read before the choice is final. */
	readonly wanted: readonly Uri[];
}

/** An entry of a canon's running order with the file that it names; `undefined` where that may not be read. */
export interface ListedEpisode {
	readonly episode: Episode;
	readonly uri: Uri | undefined;
}

const alone: StoryChoice = { parts: [], by: 'none', wanted: [] };

export class Stories {
	readonly #lookup: CanonLookup;
	readonly #canonOf: (file: ScriptFile) => Canon | undefined;
	readonly #byCanon = new Map<Canon, StoryChoice>();
	readonly #byFolder = new Map<Uri, Map<Canon | undefined, StoryChoice>>();

	constructor(lookup: CanonLookup, canonOf: (file: ScriptFile) => Canon | undefined) {
		this.#lookup = lookup;
		this.#canonOf = canonOf;
	}

	/** The story that a script is part of. Cost: linear in its parts, once per story. */
	of(file: ScriptFile): StoryChoice {
		const canon = this.#canonOf(file);
		const listed = this.listedBy(canon);
		if (hasPart(listed, file.uri)) return listed;
		const folder = episodeNote(file.script) === undefined ? undefined : parentFolder(file.uri);
		const noted = folder === undefined ? alone : this.#notedIn(canonicalUri(folder), canon);
		const isThere = noted.wanted.length > 0 || hasPart(noted, file.uri);
		return isThere ? { ...noted, wanted: [...listed.wanted, ...noted.wanted] } : { ...alone, wanted: listed.wanted };
	}

	/** The scripts of a canon's running order that are there; a script listed twice counts where it stands first. */
	listedBy(canon: Canon | undefined): StoryChoice {
		if (canon === undefined || canon.episodes.length === 0) return alone;
		const known = this.#byCanon.get(canon);
		if (known !== undefined) return known;
		const parts = new Map<Uri, Part>();
		const wanted: Uri[] = [];
		listedEpisodes(canon, this.#lookup.roots).forEach(({ episode: { title, at }, uri }, rank) => {
			if (uri === undefined || parts.has(uri)) return;
			const file = this.#lookup.scriptAt(uri);
			if (file === 'unread') wanted.push(uri);
			else if (file !== 'absent') {
				const name = title === undefined ? `episode ${String(rank + 1)}` : `"${title}"`;
				parts.set(uri, { uri: file.uri, rank, name, at });
			}
		});
		const choice: StoryChoice = { parts: [...parts.values()], by: 'canon', wanted };
		this.#byCanon.set(canon, choice);
		return choice;
	}

	#notedIn(folder: Uri, canon: Canon | undefined): StoryChoice {
		const ofFolder = this.#byFolder.get(folder) ?? new Map<Canon | undefined, StoryChoice>();
		this.#byFolder.set(folder, ofFolder);
		const known = ofFolder.get(canon);
		if (known !== undefined) return known;
		const choice = this.#findNoted(folder, canon);
		ofFolder.set(canon, choice);
		return choice;
	}

	#findNoted(folder: Uri, canon: Canon | undefined): StoryChoice {
		const uris = this.#lookup.scriptsIn(folder);
		if (uris === undefined) return { ...alone, wanted: [folder] };
		const parts: Part[] = [];
		const wanted: Uri[] = [];
		const listed = this.listedBy(canon);
		for (const uri of uris) {
			const file = this.#lookup.scriptAt(uri);
			if (file === 'unread') wanted.push(uri);
			if (file === 'unread' || file === 'absent' || hasPart(listed, uri)) continue;
			const note = episodeNote(file.script);
			if (note === undefined || this.#canonOf(file) !== canon) continue;
			const { number, line, span } = note;
			const at = { part: file.uri, scene: -1, at: { line, span } };
			parts.push({ uri: file.uri, rank: number, name: `episode ${String(number)}`, at });
		}
		return { parts: parts.sort((lhs, rhs) => lhs.rank - rhs.rank), by: 'note', wanted };
	}
}

const listings = new WeakMap<Canon, { readonly roots: readonly Uri[]; readonly episodes: readonly ListedEpisode[] }>();

/** A canon's running order, each path resolved from the file that writes it. The bundled canon names no files. */
export function listedEpisodes(canon: Canon, roots: readonly Uri[]): readonly ListedEpisode[] {
	const known = listings.get(canon);
	if (known?.roots === roots) return known.episodes;
	const episodes = canon.episodes.flatMap((episode): ListedEpisode[] => {
		const base = episode.at.uri;
		const uri = base.startsWith(bundledCanonUri) ? undefined : resolvePath(base, episode.script);
		if (uri === undefined) return [];
		const mayBeRead = isReachable(uri, base, roots) && !isCanonUri(uri);
		return [{ episode, uri: mayBeRead ? canonicalUri(uri) : undefined }];
	});
	listings.set(canon, { roots, episodes });
	return episodes;
}

/** Where a script says which episode it is. */
export function episodeNote(script: ScriptModel): Extract<Directive, { kind: 'episode' }> | undefined {
	return headerFacts(script).directives.find((directive) => directive.kind === 'episode');
}

function hasPart({ parts }: StoryChoice, uri: Uri): boolean {
	const key = canonicalUri(uri);
	return parts.some((part) => canonicalUri(part.uri) === key);
}
