# Every command first finds or installs the tools that it needs (tools/setup).

.PHONY: help serve test lint dist browsers bench eval
help: ## Show this list
	@sed -n 's/^\([a-z]*\):.*## /  make \1	/p' Makefile | expand -t 16

serve: ## Serve the page on http://127.0.0.1:8080/ and rebuild it on every change
	@tools/setup wasm trunk bindgen
	@tools/with tools/serve

test: ## Check everything, as CI does
	@tools/setup wasm lint trunk bindgen wasm-opt npm browser
	@tools/check lint native browser page

lint: ## Check the format and the lints only
	@tools/setup wasm lint
	@tools/check lint

dist: ## Build the page, the folder to embed and the npm package into dist/
	@tools/setup wasm trunk bindgen wasm-opt npm
	@tools/dist

browsers: ## Walk through what `make dist` built in Firefox and WebKit, if they are here
	@tools/browsers

bench: ## Measure how fast the analysis and the page are, natively and in a browser
	@tools/setup wasm trunk bindgen wasm-opt npm browser bench
	@tools/with tools/bench/run

eval: ## Measure how good the analysis is
	@tools/with tools/eval
