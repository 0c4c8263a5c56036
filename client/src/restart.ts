/**
 * Brings a crashed server back: at most four times within three minutes, because a server that dies on a certain text
 * would otherwise die for ever. After that the person decides.
 */
import { l10n, window } from 'vscode';
import type { BaseLanguageClient, ErrorHandler } from 'vscode-languageclient';
import { CloseAction, ErrorAction } from 'vscode-languageclient';

const maxRestarts = 4;
const periodMs = 3 * 60 * 1000;

export interface ServerRestarts {
	readonly errorHandler: ErrorHandler;
	/** Restarts the server because a person asked for it: earlier crashes are forgotten. */
	readonly restart: () => Promise<void>;
}

/** `client` is asked for when it is needed, because the client itself needs the error handler to be made. */
export function createServerRestarts(client: () => BaseLanguageClient): ServerRestarts {
	let crashTimesMs: number[] = [];

	async function restart() {
		crashTimesMs = [];
		if (client().needsStop()) await client().stop();
		await client().start();
	}

	async function offerRestart() {
		const action = l10n.t('Restart');
		const message = l10n.t(
			'Script Supervisor stopped {count} times within three minutes and now rests. Your text is safe.',
			{ count: crashTimesMs.length },
		);
		if ((await window.showErrorMessage(message, action)) === action) await restart();
	}

	const errorHandler: ErrorHandler = {
		error() {
			// A server that is gone fails several writes before its connection closes; giving up here would keep it gone.
			return { action: ErrorAction.Continue, handled: true };
		},
		closed() {
			const nowMs = Date.now();
			crashTimesMs = [...crashTimesMs.filter((timeMs) => nowMs - timeMs < periodMs), nowMs];
			if (crashTimesMs.length <= maxRestarts) return { action: CloseAction.Restart, handled: true };
			void offerRestart();
			return { action: CloseAction.DoNotRestart, handled: true };
		},
	};
	return { errorHandler, restart };
}
