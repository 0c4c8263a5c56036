/** Mocha's `spec` reporter that also leaves the number of passed and failed tests in the file `TEST_COUNTS_FILE`. */
const { writeFileSync } = require('node:fs');
const { reporters, Runner } = require('mocha');

module.exports = class CountingReporter extends reporters.Spec {
	constructor(runner, options) {
		super(runner, options);
		let passed = 0;
		let failed = 0;
		runner.on(Runner.constants.EVENT_TEST_PASS, () => passed++);
		// A hook that fails is a failure too, and so is a test that was skipped.
		runner.on(Runner.constants.EVENT_TEST_FAIL, () => failed++);
		runner.on(Runner.constants.EVENT_TEST_PENDING, () => failed++);
		runner.on(Runner.constants.EVENT_RUN_END, () => {
			const file = process.env.TEST_COUNTS_FILE;
			if (file) writeFileSync(file, JSON.stringify({ passed, failed }));
		});
	}
};
