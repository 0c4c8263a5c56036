/**
 * Commands that the server carries out itself, so that every editor has them: it works out the edit and asks the editor to
 * apply it, as one step back. Arguments are the document and the cursor's line.
 */
import type { Connection } from 'vscode-languageserver';
import { MessageType, ShowMessageNotification } from 'vscode-languageserver';

import type { Analysis } from '../analysis/analysis.js';
import type { NumberCommand } from '../features/sceneNumbers.js';
import { numberCommands, sceneNumbers } from '../features/sceneNumbers.js';
import type { SentenceText } from '../features/sentences.js';
import { say, sentence } from '../features/sentences.js';
import type { Uri } from '../text/position.js';

const titles: Readonly<Record<NumberCommand, SentenceText>> = {
	add: 'Add Scene Numbers',
	renumber: 'Renumber Scenes',
	remove: 'Remove Scene Numbers',
	lock: 'Lock Scene Numbers',
	unlock: 'Unlock Scene Numbers',
	omit: 'Omit Scene',
};

const prefix = 'scriptSupervisor.sceneNumbers.';

/** `scriptSupervisor.sceneNumbers.add` and so on. */
export const serverCommands: readonly string[] = numberCommands.map((command) => prefix + command);

export interface CommandCall {
	readonly command: string;
	readonly arguments?: readonly unknown[];
}

export async function runCommand(
	{
		connection,
		analysis,
		versionOf,
		locale,
	}: {
		readonly connection: Connection;
		readonly analysis: Analysis;
		/** `undefined` where the editor knows no versioned edits. */
		readonly versionOf: ((uri: Uri) => number | undefined) | undefined;
		/** The language that the editor speaks. */
		readonly locale: string | undefined;
	},
	{ command, arguments: given = [] }: CommandCall,
): Promise<null> {
	const name = numberCommands.find((candidate) => prefix + candidate === command);
	const [uri, line] = given;
	if (name === undefined || typeof uri !== 'string') return null;
	const answer = sceneNumbers(analysis, { uri, line: typeof line === 'number' ? line : 0 }, name);
	if (answer === undefined) return null;
	if ('refusal' in answer) {
		await connection.sendNotification(ShowMessageNotification.type, {
			type: MessageType.Info,
			message: say(answer.refusal, locale),
		});
		return null;
	}
	const edits = [...answer.edits];
	await connection.workspace.applyEdit({
		label: say(sentence(titles[name]), locale),
		edit:
			versionOf === undefined
				? { changes: { [uri]: edits } }
				: { documentChanges: [{ textDocument: { uri, version: versionOf(uri) ?? null }, edits }] },
	});
	return null;
}
