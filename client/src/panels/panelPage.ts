/**
 * The HTML of a page inside the editor. Its policy lets in our own script, styles and fonts and nothing else: no network,
 * no script or style written into the page.
 */
import type { Webview } from 'vscode';
import { env, Uri } from 'vscode';

/** The folder of what pages may load. */
export function panelFolder(extensionUri: Uri): Uri {
	return Uri.joinPath(extensionUri, 'dist', 'webview');
}

/** `name` is that of the page's script and styles; `body` is HTML in which every text has gone through `escaped`. */
export function panelPage(
	webview: Webview,
	{ extensionUri, name, body }: { readonly extensionUri: Uri; readonly name: string; readonly body: string },
): string {
	const address = (file: string): string =>
		webview.asWebviewUri(Uri.joinPath(panelFolder(extensionUri), file)).toString();
	const nonce = crypto.randomUUID();
	const policy = [
		`default-src 'none'`,
		`script-src 'nonce-${nonce}'`,
		`style-src ${webview.cspSource}`,
		`font-src ${webview.cspSource}`,
	].join('; ');
	return `<!DOCTYPE html>
<html lang="${escaped(env.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<link rel="stylesheet" href="${address(`${name}.css`)}">
<title>Script Supervisor</title>
</head>
<body>
${body}
<script nonce="${nonce}" src="${address(`${name}.js`)}"></script>
</body>
</html>`;
}

const entities: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

/** Text as it may stand in HTML, between tags and in quoted attributes. */
export function escaped(text: string): string {
	return text.replaceAll(/[&<>"']/gu, (sign) => entities[sign] ?? sign);
}
