/** Where the page of a finding's code is. One place, because the address goes into diagnostics and reports alike. */
import type { FindingCode } from '../checks/codes.js';

export const projectAddress = 'https://github.com/script-supervisor/script-supervisor';

export function pageOfCode(code: FindingCode): string {
	return `${projectAddress}/blob/main/docs/diagnostics/${code}.md`;
}
