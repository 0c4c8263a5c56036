/** Runs npm and waits for it. Imports nothing that could be missing from a fresh clone. */
import { spawn } from 'node:child_process';

/** Rejects with npm's last words when it fails. */
export function runNpm(npmArguments, folder) {
	return new Promise((resolve, reject) => {
		const npm = spawn('npm', npmArguments, {
			cwd: folder,
			stdio: ['ignore', 'ignore', 'pipe'],
			// On Windows npm is a script, which only a shell can run.
			shell: process.platform === 'win32',
		});
		let errorText = '';
		npm.stderr.on('data', (chunk) => (errorText += chunk));
		npm.once('error', reject);
		npm.once('close', (code) => {
			if (code === 0) return resolve(undefined);
			const lastWords = errorText.trim().split('\n').slice(-4).join(' ');
			reject(new Error(`npm ${npmArguments[0]} failed in ${folder}: ${lastWords}`));
		});
	});
}
