/** The one thing that changes: it takes changes in transactions and gives snapshots. Reads nothing itself. */
import { Analysis } from './analysis.js';
import type { Change } from './change.js';
import { Memos } from './memos.js';
import type { State } from './state.js';
import { initialState, nextState } from './state.js';

export class AnalysisHost {
	readonly #memos = new Memos();
	#state: State = initialState;
	#snapshot: Analysis | undefined;

	/** Takes in what has changed. Re-parses what the change touches; everything else waits until somebody asks. */
	applyChange(change: Change): void {
		const before = this.#state;
		this.#state = nextState(before, change);
		this.#snapshot = undefined;
		for (const [uri, file] of change.files ?? []) if (file === null) this.#memos.drop(uri);
		if (change.forgotten !== undefined)
			for (const uri of before.files.keys()) if (!this.#state.files.has(uri)) this.#memos.drop(uri);
	}

	/** The newest state; the same object until the next change. */
	snapshot(): Analysis {
		return (this.#snapshot ??= new Analysis(this.#state, this.#memos));
	}
}
