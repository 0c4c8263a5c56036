/** The only way from a browser to other machines: writes down whatever is wanted of them, and lets nothing through. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface WayOut {
	/** For the browser's launch; a browser takes no proxy to the machine that it runs on. */
	readonly proxy: string;
	/** What was wanted so far: addresses, or `HOST:PORT` where the rest would have been secret. */
	readonly wanted: readonly string[];
	readonly close: () => void;
}

export async function openWayOut(): Promise<WayOut> {
	const wanted: string[] = [];
	const server = createServer(({ url = '' }, response) => {
		wanted.push(url);
		response.writeHead(403).end();
	});
	server.on('connect', ({ url = '' }, socket) => {
		wanted.push(url);
		socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	return {
		proxy: `http://127.0.0.1:${String(port)}`,
		wanted,
		close: () => {
			server.close();
			server.closeAllConnections();
		},
	};
}
