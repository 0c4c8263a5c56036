/**
 * A snapshot: everything that is known of files, folders and settings at one moment. Synchronous, total and lazy; what
 * nobody asks for is never computed, and what has not changed since the last snapshot is the same object.
 */
import type { CanonFile } from '../canon/file.js';
import { itemsOf, valueOf } from '../canon/file.js';
import type { Canon } from '../canon/model.js';
import type { Finding } from '../checks/finding.js';
import type { CheckResult } from '../checks/run.js';
import type { SuppressedFinding } from '../checks/suppress.js';
import type { Config } from '../config/parseConfig.js';
import type { Layout } from '../layout/layout.js';
import type { ScriptModel } from '../script/model.js';
import type { Range, Uri } from '../text/position.js';
import type { CanonChoice } from './canonChoice.js';
import type { CanonInForce } from './canonInForce.js';
import { canonInForce } from './canonInForce.js';
import type { LayeredCanon } from './canonStore.js';
import { episodeProblems } from './episodeProblems.js';
import { Memos } from './memos.js';
import type { CanonLookup } from './project.js';
import { bundledCanonUri, lookupIn, nearbyCanons } from './project.js';
import type { ScriptView } from './scriptView.js';
import type { CanonSource, ScriptFile, SourceFile } from './sourceFile.js';
import type { State } from './state.js';
import { configOf, freshState } from './state.js';
import { StoryViews } from './storyViews.js';
import { asFolder, canonicalUri } from './uris.js';

const noCanon: LayeredCanon = { canon: undefined, problems: () => [], wanted: [] };

export class Analysis {
	readonly #state: State;
	readonly #memos: Memos;
	readonly #lookup: CanonLookup;
	readonly #stories: StoryViews;

	constructor(state: State, memos: Memos) {
		this.#state = state;
		this.#memos = memos;
		this.#lookup = lookupIn(state);
		this.#stories = new StoryViews({
			lookup: this.#lookup,
			canonOf: (file) => this.#layered(file).canon,
			scriptDaysOf: (file) => this.config(file.uri).scriptDays,
			memoOf: (file) => this.#memos.script(file),
		});
	}

	/** Rises with every change. */
	get revision(): number {
		return this.#state.revision;
	}

	/** Every file that is there, in the order in which they came. */
	files(): readonly SourceFile[] {
		return [...this.#state.files.values()].filter((file) => file !== null);
	}

	/** Whether the analysis has read a file, or looked for it and found none. */
	isKnown(uri: Uri): boolean {
		return this.#state.files.has(canonicalUri(uri));
	}

	/** Whether the analysis has asked what lies in a folder. */
	isListed(folder: Uri): boolean {
		return this.#state.folders.has(canonicalUri(asFolder(folder)));
	}

	/** The scripts directly in a folder, read or not; empty where nobody has asked what lies there. */
	scriptsIn(folder: Uri): readonly Uri[] {
		return this.#lookup.scriptsIn(canonicalUri(asFolder(folder))) ?? [];
	}

	/** `undefined` for files that are not there. */
	file(uri: Uri): SourceFile | undefined {
		return this.#state.files.get(canonicalUri(uri)) ?? undefined;
	}

	/** `undefined` for canon files and for files that are not there. */
	script(uri: Uri): ScriptModel | undefined {
		return this.#scriptFile(uri)?.script;
	}

	/** `undefined` for scripts and for files that are not there. */
	canonSource(uri: Uri): CanonSource | undefined {
		const file = this.file(uri);
		return file?.kind === 'canon' ? file : undefined;
	}

	config(uri: Uri): Config {
		return configOf(this.#state, uri);
	}

	/** Everything about a script; `undefined` for canon files and for files that are not there. */
	view(uri: Uri): ScriptView | undefined {
		const file = this.#scriptFile(uri);
		return file === undefined ? undefined : this.#stories.view(file);
	}

	/**
	 * Computes what `view` and `findings` answer, a few milliseconds at a step; whoever asks between two steps gets the rest
	 * at once. Does nothing for files that are no scripts.
	 */
	*steps(uri: Uri): Generator<void> {
		yield* this.viewSteps(uri);
		const file = this.#scriptFile(uri);
		if (file !== undefined) this.#checked(file);
		yield;
	}

	/** The same for `view` alone. */
	*viewSteps(uri: Uri): Generator<void> {
		const file = this.#scriptFile(uri);
		if (file !== undefined) yield* this.#stories.steps(file);
	}

	/** Whether `view` is an edit away from one that there has been: true for files that are no scripts, which have none. */
	hasView(uri: Uri): boolean {
		const file = this.#scriptFile(uri);
		return file === undefined || this.#memos.script(file).hasView;
	}

	/** Every script of the same story in running order, the script itself among them; itself alone where it is in none. */
	storyParts(uri: Uri): readonly ScriptView[] {
		const file = this.#scriptFile(uri);
		return file === undefined ? [] : this.#stories.parts(file).map((part) => this.#stories.view(part));
	}

	/** A script's pages as its settings have them; `undefined` for canon files and for files that are not there. */
	layout(uri: Uri): Layout | undefined {
		const file = this.#scriptFile(uri);
		return file === undefined ? undefined : this.#memos.script(file).layout(file.script, this.config(file.uri).page);
	}

	/** The canon in force for a script, or around a canon file: itself with all that it extends. */
	canon(uri: Uri): Canon | undefined {
		return this.#layered(this.file(uri)).canon;
	}

	/** Which canon is in force for a file, and what is wrong with it. */
	canonInForce(uri: Uri): CanonInForce {
		const file = this.file(uri);
		return canonInForce(
			this.#layered(file),
			file?.kind === 'script' ? this.#choice(file) : undefined,
			this.canonFilesInUse(uri),
		);
	}

	/** What is wrong with a file, in reading order; empty for files that are not there. */
	findings(uri: Uri): readonly Finding[] {
		const file = this.file(uri);
		if (file === undefined) return [];
		if (file.kind === 'script') return this.#checked(file).findings;
		const { canon, problems } = this.#layered(file);
		const episodes = episodeProblems(file.uri, canon, this.#lookup);
		return this.#memos.canonFindings(file, [...problems(), ...episodes], this.config(uri).checks);
	}

	/** What ignore notes hide in a script. */
	suppressed(uri: Uri): readonly SuppressedFinding[] {
		const file = this.#scriptFile(uri);
		return file === undefined ? [] : this.#checked(file).suppressed;
	}

	/** Canons that a script here could name: the bundled ones and those nearby. */
	knownCanons(uri: Uri): readonly CanonFile[] {
		return [...(this.#state.bundled ?? []), ...nearbyCanons(uri, this.#lookup).files];
	}

	/** The canons that ship with the product; empty while they have not been read. */
	bundledCanons(): readonly CanonFile[] {
		return this.#state.bundled ?? [];
	}

	/** The canons that a script names in a note or on its title page, with the files that they are. */
	namedCanons(uri: Uri): readonly { readonly range: Range; readonly target: Uri; readonly title: string }[] {
		const file = this.#scriptFile(uri);
		if (file === undefined) return [];
		return this.#choice(file).named.map(({ range, file: { uri: target, title, id } }) => ({
			range,
			target,
			title: title ?? id,
		}));
	}

	/** Sentences about canons that a setting names for a script and nobody has: they stand on no line of it. */
	missingBySetting(uri: Uri): readonly string[] {
		const file = this.#scriptFile(uri);
		if (file === undefined) return [];
		return this.#choice(file).missing.flatMap(({ why, range }) => (range === undefined ? [why] : []));
	}

	/** The writer's own canon files that a file stands on, broken ones included; lowest first. */
	canonFilesInUse(uri: Uri): readonly CanonSource[] {
		const file = this.file(uri);
		if (file === undefined) return [];
		const broken = file.kind === 'script' ? this.#choice(file).broken : [];
		const layers = this.#layered(file).canon?.layers.map((layer) => layer.uri) ?? [];
		return [...new Set([...layers, ...broken])].flatMap((canonUri) => this.canonSource(canonUri) ?? []);
	}

	/** Files, folders (ending in `/`) and the bundled canon, as far as they have to be read to know more. */
	wanted(): readonly Uri[] {
		const wanted = new Set<Uri>();
		for (const file of this.#state.files.values()) {
			if (file === null) continue;
			const layered = this.#layered(file);
			const ofStory = file.kind === 'script' ? this.#stories.wanted(file) : this.#stories.wantedBy(layered.canon);
			const ofChoice = file.kind === 'script' ? this.#choice(file).wanted : [];
			for (const uri of [...ofChoice, ...layered.wanted, ...ofStory]) wanted.add(uri);
			if (this.#state.bundled === undefined && isNamingBase(file)) wanted.add(bundledCanonUri);
		}
		return [...wanted];
	}

	/** The same files read and analysed from nothing, to compare with. */
	fresh(): Analysis {
		return new Analysis(freshState(this.#state), new Memos());
	}

	/** How often timelines have been computed for a script; for the test of the invariant that typing dialogue computes none. */
	nTimelines(uri: Uri): number {
		const file = this.#scriptFile(uri);
		return file === undefined ? 0 : this.#memos.script(file).nTimelines;
	}

	#scriptFile(uri: Uri): ScriptFile | undefined {
		const file = this.file(uri);
		return file?.kind === 'script' ? file : undefined;
	}

	#checked(file: ScriptFile): CheckResult {
		const { checks } = this.config(file.uri);
		const result = this.#memos.scriptFindings(this.#stories.view(file), this.#choice(file), checks);
		return this.#memos.script(file).story.settled(result, this.#stories.locate);
	}

	#choice(file: ScriptFile): CanonChoice {
		return this.#memos.script(file).choice(file.script, this.config(file.uri), this.#lookup, this.#state.canonRevision);
	}

	/** Wrapped, because a canon file's own layers are those it brings itself. */
	#layered(file: SourceFile | undefined): LayeredCanon {
		if (file === undefined) return noCanon;
		const files = file.kind === 'script' ? this.#choice(file).files : [file.reading.inForce ?? file.reading.newest];
		return this.#memos.layered(files, this.#lookup, this.#state.canonRevision);
	}
}

/** Whether a canon file is about to name what it builds on: what there is to name has to be known. */
function isNamingBase(file: SourceFile): boolean {
	if (file.kind !== 'canon') return false;
	const { root } = file.reading.newest;
	return root.keys.some(({ name }) => name === 'extends') && itemsOf(valueOf(root, 'extends')).length === 0;
}
