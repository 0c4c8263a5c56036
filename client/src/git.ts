/** What the editor's own git knows of a file, where it is there; nothing here needs it, and nothing runs git itself. */
import type { Uri } from 'vscode';
import { extensions } from 'vscode';

export interface FileHistory {
	/** Those that touched the file, newest first; none where it is not under git. */
	commits(limit: number): Promise<readonly Commit[]>;
	/** `undefined` where that commit has no such file. */
	textAt(hash: string): Promise<string | undefined>;
}

export interface Commit {
	readonly hash: string;
	/** The first line of its message. */
	readonly message: string;
	/** `undefined` where git does not say. */
	readonly date: Date | undefined;
}

/** As much of the git extension's interface as is used here. */
interface GitExtension {
	/** False where the editor's git is switched off or finds no git: then it has no interface to give. */
	readonly enabled: boolean;
	getAPI(version: 1): {
		getRepository(uri: Uri): {
			log(options: {
				readonly maxEntries: number;
				readonly path: string;
			}): Promise<readonly { readonly hash: string; readonly message: string; readonly authorDate?: Date }[]>;
			show(ref: string, path: string): Promise<string>;
		} | null;
	};
}

/** `undefined` where the editor has no git, or the file is in no repository. */
export function gitOf(uri: Uri): FileHistory | undefined {
	const extension = extensions.getExtension<GitExtension>('vscode.git');
	if (extension?.isActive !== true || !extension.exports.enabled || uri.scheme !== 'file') return undefined;
	const repository = extension.exports.getAPI(1).getRepository(uri);
	if (repository === null) return undefined;
	return {
		async commits(limit) {
			try {
				const entries = await repository.log({ maxEntries: limit, path: uri.fsPath });
				return entries.map(({ hash, message, authorDate }) => ({
					hash,
					message: message.split('\n')[0] ?? '',
					date: authorDate,
				}));
			} catch {
				// A repository without a commit has no history.
				return [];
			}
		},
		async textAt(hash) {
			try {
				return await repository.show(hash, uri.fsPath);
			} catch {
				return undefined;
			}
		},
	};
}
