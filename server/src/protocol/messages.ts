/**
 * The messages that Script Supervisor's client and server exchange beside the Language Server Protocol.
 * Types and method names only: the client imports nothing else from the server, so nothing here may have behaviour.
 */

import type { WorkDoneProgressParams } from 'vscode-languageserver';
import type { WorkspaceEdit } from 'vscode-languageserver-types';

import type { Move, MoveRequest } from '../features/moveBlock.js';
import type { PreviewPages } from '../features/preview/previewModel.js';
import type { ViewName, ViewRow } from '../features/views/viewRow.js';
import type { ExportFormat } from '../render/export.js';
import type { BreakdownOrder } from '../report/breakdown.js';
import type { BreakdownFormat } from '../report/breakdownFile.js';
import type { ScriptChanges } from '../report/changes.js';
import type { LaneKind } from '../report/picture/model.js';
import type { ScriptStats } from '../report/stats.js';
import type { Location, Position } from '../text/position.js';

export type { MoveDirection, MoveRefusal } from '../features/moveTarget.js';
export type {
	PreviewHead,
	PreviewLine,
	PreviewMatch,
	PreviewPages,
	PreviewRun,
} from '../features/preview/previewModel.js';
export type { ViewName, ViewRow, ViewRowKind } from '../features/views/viewRow.js';
export type { ExportFormat } from '../render/export.js';
export type { BreakdownOrder } from '../report/breakdown.js';
export type { BreakdownFormat } from '../report/breakdownFile.js';
export type { SceneChange, SceneChangeKind, ScriptChanges } from '../report/changes.js';
export type { LaneKind } from '../report/picture/model.js';
export type { ScriptStats } from '../report/stats.js';

/** The language id of screenplays, as `package.json` contributes it. */
export const fountainLanguageId = 'fountain';

/** The scheme under which the canon that ships with the server is readable, for definitions that lead into it. */
export const bundledCanonScheme = 'script-supervisor-canon';

//#region From client to server

/** What the client says of itself in the `initialize` request; every member is optional for other editors. */
export interface ClientInitializationOptions {
	/**
	 * The commands that a link in a hover or of a problem may run, as `command:NAME?JSON-ARGUMENTS`. Absent: the editor
	 * runs none, so a hover shows plain text instead of such a link, and a problem leads to a page on the web.
	 */
	readonly commandLinks?: readonly string[];
}

/** The command that opens the page on a finding's code, its one argument; for links of problems. */
export const explainCommand = 'scriptSupervisor.explain';

/** The one argument of the command `scriptSupervisor.openCanon` in a link: `command:scriptSupervisor.openCanon?[{…}]`. */
export interface OpenCanonArguments {
	readonly uri: string;
	/** Zero-based. */
	readonly line?: number;
	/** Zero-based; the line's beginning where it is absent. */
	readonly character?: number;
}

/** Asks for the text of a bundled canon document; see `CanonDocumentParams`. */
export const canonDocumentMethod = 'scriptSupervisor/canonDocument';

export interface CanonDocumentParams {
	/** A URI of the scheme `script-supervisor-canon`, exactly as the server gave it in a location. */
	readonly uri: string;
}

export interface CanonDocument {
	/** The YAML as written by its authors, so that positions in locations fit it. */
	readonly text: string;
}

/** `null` means that no bundled canon has that URI. */
export type CanonDocumentResult = CanonDocument | null;

/** Asks for the text of a canon file with what a script says; see `NewCanonParams`. */
export const newCanonMethod = 'scriptSupervisor/newCanon';

export interface NewCanonParams {
	/** The script. */
	readonly uri: string;
}

/** `null`: there is no such script. */
export type NewCanonResult = { readonly text: string } | null;

/** Asks for the edits that add what a place in a script names to the writer's canon; see `AddToCanonParams`. */
export const addToCanonMethod = 'scriptSupervisor/addToCanon';

/** Our own client's command for it, with `AddToCanonParams` or without arguments for what the cursor is on. */
export const addToCanonCommand = 'scriptSupervisor.addToCanon';

/** The client's command that adds whom Beat keeps in the script in front. */
export const importBeatCommand = 'scriptSupervisor.importBeat';

export interface AddToCanonParams {
	/** The script. */
	readonly uri: string;
	/** What stands there is added; absent: everybody of whom the editor Beat keeps something in the script. */
	readonly position?: Position;
	/** One of the files that a `choose` named; absent until the writer has chosen. */
	readonly file?: string;
}

export type AddToCanonResult =
	/** To be made as one step; then the new entry stands at that place. */
	| { readonly kind: 'edit'; readonly edit: WorkspaceEdit; readonly at: Location }
	/** Several files of the writer's own are in force, topmost first. */
	| { readonly kind: 'choose'; readonly files: readonly CanonLayer[] }
	/**
	 * `nothing`: no name, place or date stands there that the canon lacks. `unreadable`: the file has a mistake in it, or is
	 * written in a way that takes no entry. `unsaved`: the script lies in no folder yet. `no-beat`: Beat keeps nothing of
	 * people in the script. `known`: nothing that the canon does not know.
	 */
	| {
			readonly kind: 'refused';
			readonly why: 'nothing' | 'unreadable' | 'unsaved' | 'no-beat' | 'known';
			readonly file?: string;
	  };

/** Asks for the rows of one of the lists beside the text; see `ViewParams`. */
export const viewMethod = 'scriptSupervisor/view';

export interface ViewParams {
	readonly view: ViewName;
	/** The script that the list is of; for the canon, a script or a canon file. */
	readonly uri: string;
	/** For scenes: as the script tells them, or as they happen. */
	readonly order: 'script' | 'story';
	/** Only rows that contain these letters; empty for all. */
	readonly filter: string;
	/** What the last answer was called, so that nothing is sent where nothing has changed. */
	readonly previousResultId?: string;
}

/** `null`: there is no such script, or no canon in force. Without `rows`: as under `previousResultId`. */
export type ViewResult = { readonly resultId: string; readonly rows?: readonly ViewRow[] } | null;

/** Asks for a script as another kind of file; see `ExportParams`. Ends early when it is cancelled. */
export const exportMethod = 'scriptSupervisor/export';

export interface ExportParams extends WorkDoneProgressParams {
	/** The script. */
	readonly uri: string;
	readonly to: ExportFormat;
	/** People whose speeches are marked, each in a color of their own. */
	readonly highlight?: readonly string[];
	/** The text of an earlier version: what has changed since is marked. */
	readonly before?: string;
}

/** `null`: there is no such script. */
export type ExportResult = {
	/** The file; one that is no text, in base 64. */
	readonly content: string;
	readonly encoding: 'utf-8' | 'base64';
	/** What the writer has to know of it, a sentence each. */
	readonly remarks: readonly string[];
} | null;

/** Asks for a script's breakdown as a file; see `BreakdownParams`. */
export const breakdownMethod = 'scriptSupervisor/breakdown';

export interface BreakdownParams {
	/** The script. */
	readonly uri: string;
	readonly format: BreakdownFormat;
	readonly order: BreakdownOrder;
	/** Who is in which scene, instead of the scenes. */
	readonly isMatrix: boolean;
}

/** `null`: there is no such script. */
export type BreakdownResult = ExportResult;

/** Asks for a Final Draft file as a Fountain script; see `ImportParams`. */
export const importMethod = 'scriptSupervisor/import';

export interface ImportParams {
	/** What the file says. */
	readonly text: string;
	/** Where the script will stand, for the settings that hold there. */
	readonly uri: string;
}

export type ImportResult =
	/** What was left behind is a line each: where, what, how often. */
	| { readonly kind: 'imported'; readonly text: string; readonly left: readonly string[] }
	/** `why` goes on behind "cannot be imported:". */
	| { readonly kind: 'refused'; readonly why: string }
	| null;

/** Asks how to move a scene or section. The client applies the edits, as one, and only to the version that they are for. */
export const moveMethod = 'scriptSupervisor/move';

export type MoveParams = MoveRequest;

export type MoveResult = Move & {
	/** The version of the document that the edits are for. */
	readonly version: number | null;
};

/** Asks for a script's pages as they print: a head for each, and the lines of those in sight. */
export const previewMethod = 'scriptSupervisor/preview';

export interface PreviewParams {
	/** The script. */
	readonly uri: string;
	/** The first page whose lines are wanted, by index, and the one behind the last. */
	readonly from: number;
	readonly to: number;
}

/** `null`: there is no such script. */
export type PreviewResult = PreviewPages | null;

/** Asks where words stand on the pages. */
export const previewSearchMethod = 'scriptSupervisor/previewSearch';

export interface PreviewSearchParams {
	readonly uri: string;
	readonly words: string;
}

/** Asks for the picture of a script's story time; see `TimelineParams`. */
export const timelineMethod = 'scriptSupervisor/timeline';

export interface TimelineParams {
	/** The script. */
	readonly uri: string;
	/** A lane for each person, or for each place. */
	readonly lanes: LaneKind;
	/** Only scenes that have these words in their heading, day, people or place; empty for all. */
	readonly filter: string;
}

/** An SVG in which each scene is a group of the class `scene` with its zero-based line as `data-line`. `null`: no such script. */
export type TimelineResult = { readonly svg: string; readonly nScenes: number } | null;

/** Asks what a script amounts to; see `StatsParams`. */
export const statsMethod = 'scriptSupervisor/stats';

export interface StatsParams {
	/** The script. */
	readonly uri: string;
	/** Words spoken in a minute. */
	readonly speechRate: number;
}

/** `null`: no such script. */
export type StatsResult = ScriptStats | null;

/** Asks what is different from an earlier version; see `ChangesParams`. */
export const changesMethod = 'scriptSupervisor/changes';

export interface ChangesParams {
	/** The script. */
	readonly uri: string;
	/** The text of the earlier version. */
	readonly before: string;
}

/** With the color of changed pages, `#dce9fb`. `null`: no such script. */
export type ChangesResult = (ScriptChanges & { readonly paper: string }) | null;

//#endregion

//#region From server to client

/**
 * Asks for the bytes of a file that the server can't reach by itself: any where it runs in a browser, else those of other
 * schemes than `file`. A client that knows no such question is not asked again.
 */
export const readFileMethod = 'scriptSupervisor/readFile';

/** A file or, for `readFolderMethod`, a folder. */
export interface FileParams {
	readonly uri: string;
}

/** In base 64. `null`: there is none, or it can't be read. */
export type ReadFileResult = string | null;

/** Asks what lies directly in such a folder; see `FileParams`. */
export const readFolderMethod = 'scriptSupervisor/readFolder';

export interface FolderEntry {
	/** As it is, nothing encoded. */
	readonly name: string;
	/** False for links, whatever they lead to. */
	readonly isFolder: boolean;
}

/** `null`: there is no such folder, or it can't be read. */
export type ReadFolderResult = readonly FolderEntry[] | null;

/** Asks for a file that ships with the product, for a server in a browser; answered like `readFileMethod`. */
export const productFileMethod = 'scriptSupervisor/productFile';

export interface ProductFileParams {
	/** From the folder of the bundles on: `canon.json`, `fonts/courier-prime-latin-400-normal.woff`. */
	readonly path: string;
}

/**
 * Tells what the status bar shows for one document. Sent when any of it changes for an open script or canon file, and
 * once when such a file is opened.
 */
export const statusMethod = 'scriptSupervisor/status';

export interface StatusParams {
	readonly uri: string;
	readonly canon: CanonStatus;
	/** How many findings of any severity the document has. */
	readonly problems: number;
}

export interface CanonStatus {
	/** For people: `Breaking Bad + Redemption`; empty when the state is `none`. */
	readonly title: string;
	readonly state: CanonState;
	/** What is wrong, when the state is `failed`: `own.canon.yaml line 14: last good version in use`. */
	readonly message?: string;
	/** The documents that form the canon, topmost first, for "open the canon"; empty when the state is `none`. */
	readonly layers: readonly CanonLayer[];
}

export interface CanonLayer {
	readonly title: string;
	/** A file, or a read-only document of the scheme `script-supervisor-canon`. */
	readonly uri: string;
}

/**
 * Says that rows of the lists may differ from those that were sent: scripts, canon or settings have changed, and typing
 * has paused. No parameters.
 */
export const viewsChangedMethod = 'scriptSupervisor/viewsChanged';

/**
 * `none`: no canon applies. `loading`: it is being read. `ready`: it is in force. `failed`: its newest version cannot be
 * read and the last good one is in force.
 */
export type CanonState = 'none' | 'loading' | 'ready' | 'failed';

//#endregion
