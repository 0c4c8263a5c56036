/**
 * The edge where errors end: every handler runs inside a guard, which honours cancellation, logs what failed without
 * any script text, and gives the documented fallback instead. After `shutdown` every request is an invalid one.
 */
import type { CancellationToken, RemoteConsole } from 'vscode-languageserver';
import { ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver';

export interface Guard {
	/** Wraps a request: waits until the canon it needs has been read, then answers from the newest state. */
	request<P, R, F>(
		name: string,
		fallback: F,
		answer: (params: P, token: CancellationToken | undefined) => R | Promise<R>,
	): (params: P, token?: CancellationToken) => Promise<R | F>;
	/** Wraps a notification or a timer's work. */
	notification<P extends readonly unknown[]>(name: string, act: (...params: P) => void): (...params: P) => void;
	/** Runs work in the background; its failure is logged. A request that the client refuses is such a failure. */
	background(name: string, work: Promise<unknown>): void;
	/** From now on every request is refused: the client has said `shutdown`. */
	end(): void;
	/** Throws what a request is answered with after the end. */
	refuseAfterEnd(): void;
}

export interface GuardHost {
	/** Resolves once the canon that answers need has been read. */
	readonly settled: () => Promise<void>;
	/** Computes what answers about a document rest on, giving way as it goes, until nobody waits any more. */
	readonly prepare: (uri: string, isOver: () => boolean) => Promise<void>;
}

export function createGuard(console: RemoteConsole, { settled, prepare }: GuardHost): Guard {
	const log = (name: string, error: unknown): void => {
		console.error(`${name} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
	};
	let hasEnded = false;
	const refuseAfterEnd = (): void => {
		if (hasEnded) throw new ResponseError(ErrorCodes.InvalidRequest, 'The server has been shut down.');
	};
	return {
		request(name, fallback, answer) {
			return async (params, token) => {
				refuseAfterEnd();
				const work = async (): Promise<Outcome<Awaited<ReturnType<typeof answer>>>> => {
					await settled();
					const uri = documentIn(params);
					if (uri !== undefined) await prepare(uri, () => isCancelled(token));
					// Everything that was typed meanwhile is in the snapshot that `answer` takes, so it is never out of date.
					return isCancelled(token) ? cancelled : { answered: await answer(params, token) };
				};
				let outcome: Awaited<ReturnType<typeof work>>;
				try {
					// Nobody waits for a workspace to be read for an answer that nobody wants any more.
					outcome = await Promise.race([work(), cancellationOf(token)]);
				} catch (error) {
					log(name, error);
					return fallback;
				}
				// Long work looks at the token as it goes; what it has by then is nobody's any more.
				if (outcome === cancelled || isCancelled(token))
					throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
				return outcome.answered;
			};
		},
		notification(name, act) {
			return (...params) => {
				try {
					act(...params);
				} catch (error) {
					log(name, error);
				}
			};
		},
		background(name, work) {
			work.catch((error: unknown) => {
				log(name, error);
			});
		},
		end() {
			hasEnded = true;
		},
		refuseAfterEnd,
	};
}

const cancelled = Symbol('cancelled');

/** The document that a request asks about, as the protocol has it in nearly all of them. */
function documentIn(params: unknown): string | undefined {
	const { textDocument } = (params ?? {}) as { readonly textDocument?: { readonly uri?: unknown } };
	return typeof textDocument?.uri === 'string' ? textDocument.uri : undefined;
}

type Outcome<Answer> = { readonly answered: Answer } | typeof cancelled;

/** Resolves when the request is cancelled, and never otherwise. */
function cancellationOf(token: CancellationToken | undefined): Promise<typeof cancelled> {
	return new Promise((resolve) => {
		token?.onCancellationRequested(() => {
			resolve(cancelled);
		});
	});
}

/** Asked in a function, because a token changes while work goes on. */
function isCancelled(token: CancellationToken | undefined): boolean {
	return token?.isCancellationRequested === true;
}
