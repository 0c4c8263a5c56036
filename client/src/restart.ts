/**
 * Brings a crashed server back: at most four times within three minutes, because a server that dies on a certain text
 * would otherwise die for ever. After that the person decides.
 */
import { window } from 'vscode';
import type { BaseLanguageClient, ErrorHandler } from 'vscode-languageclient';
import { CloseAction, ErrorAction } from 'vscode-languageclient';

const maxRestarts = 4;
const windowMs = 3 * 60 * 1000;

/** A connection that fails this many times in a row is given up, and counts as a crash. */
const maxErrorsInARow = 3;

export async function restartServer(client: BaseLanguageClient): Promise<void> {
	if (client.needsStop()) await client.stop();
	await client.start();
}

/** `restart` is called when the person asks for it after the last automatic restart. */
export function createRestartingErrorHandler(restart: () => Promise<void>): ErrorHandler {
	let crashTimesMs: number[] = [];

	async function offerRestart() {
		const restartAction = 'Restart';
		const message = `Script Supervisor stopped ${crashTimesMs.length} times within three minutes and now rests. Your text is safe.`;
		if ((await window.showErrorMessage(message, restartAction)) !== restartAction) return;
		crashTimesMs = [];
		await restart();
	}

	return {
		error(_error, _message, count) {
			const isOver = count !== undefined && count > maxErrorsInARow;
			return { action: isOver ? ErrorAction.Shutdown : ErrorAction.Continue, handled: true };
		},
		closed() {
			const nowMs = Date.now();
			crashTimesMs = [...crashTimesMs.filter((timeMs) => nowMs - timeMs < windowMs), nowMs];
			if (crashTimesMs.length <= maxRestarts) return { action: CloseAction.Restart, handled: true };
			void offerRestart();
			return { action: CloseAction.DoNotRestart, handled: true };
		},
	};
}
