/**
 * The HTML of a page inside the editor. Its policy lets in our own script, styles and fonts and nothing else: no network,
 * no script or style written into the page.
 */
import type { Webview } from 'vscode';
import { env, l10n, Uri } from 'vscode';

/** The folders of what pages may load: our scripts and styles, and the fonts of printed pages. */
export function panelFolders(extensionUri: Uri): readonly [webview: Uri, fonts: Uri] {
	return [Uri.joinPath(extensionUri, 'dist', 'webview'), Uri.joinPath(extensionUri, 'dist', 'fonts')];
}

/** `name` is that of the page's script and styles; `body` is HTML in which every text has gone through `escaped`. */
export function panelPage(
	webview: Webview,
	{ extensionUri, name, body }: { readonly extensionUri: Uri; readonly name: string; readonly body: string },
): string {
	const [folder, fonts] = panelFolders(extensionUri);
	const address = (file: string, from = folder): string => webview.asWebviewUri(Uri.joinPath(from, file)).toString();
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
<link rel="stylesheet" href="${address('fonts.css', fonts)}">
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

/** A button with a short sign on it and a sentence for those who ask. Both are plain text. */
export function button(id: string, sign: string, words: string, className = ''): string {
	const look = className === '' ? '' : ` class="${className}"`;
	return `<button id="${id}"${look} title="${escaped(words)}" aria-label="${escaped(words)}">${escaped(sign)}</button>`;
}

export function zoomButtons(): string {
	return [
		button('zoom-out', '−', l10n.t('Smaller (-)')),
		button('zoom-fit', '100 %', l10n.t('As wide as the window (0)'), 'zoom'),
		button('zoom-in', '+', l10n.t('Larger (+)')),
	].join('\n');
}

/** What a page shows while no script is open: a sentence, and the button that opens one. */
export function emptyPage(words: string): string {
	return `<div id="empty" class="empty" hidden>
<p>${escaped(words)}</p>
<button id="open-script">${escaped(l10n.t('Open a script'))}</button>
</div>`;
}
