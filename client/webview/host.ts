/** The editor as a page inside it sees it: messages to and fro, and a small memory that outlives the page. */

interface Host {
	postMessage(message: unknown): void;
	getState(): unknown;
	setState(state: unknown): void;
}

declare function acquireVsCodeApi(): Host;

const host = acquireVsCodeApi();

/** What the page and the editor say to each other, and what the page remembers. */
export interface Link<FromPage, State extends object> {
	send(message: FromPage): void;
	/** What is remembered of the last time; members may be missing. */
	readonly remembered: Partial<State>;
	remember(state: Partial<State>): void;
}

/** Calls `receive` with every message of the editor, and tells it that the page is there. Once per page. */
export function linkToEditor<ToPage, FromPage, State extends object>(
	receive: (message: ToPage) => void,
	ready: FromPage,
): Link<FromPage, State> {
	const stored = host.getState();
	let state = (typeof stored === 'object' && stored !== null ? stored : {}) as Partial<State>;
	window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
		receive(data);
	});
	queueMicrotask(() => {
		host.postMessage(ready);
	});
	return {
		send(message) {
			host.postMessage(message);
		},
		get remembered() {
			return state;
		},
		remember(more) {
			state = { ...state, ...more };
			host.setState(state);
		},
	};
}

/** An element of the page that its HTML is written with. Throws where it is not. */
export function element<E extends HTMLElement = HTMLElement>(id: string): E {
	const found = document.getElementById(id);
	if (found === null) throw new Error(`No element ${id}`);
	return found as E;
}
