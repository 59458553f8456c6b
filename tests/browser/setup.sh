#!/bin/sh
# Sets up what the browser tests need, where this machine lets us; else they skip and say why.
# usage: setup.sh VENV
set -u
venv=$1
if ! command -v chromium >/dev/null 2>&1; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
    echo "installing Debian's Chromium and fonts for the browser tests"
    { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
      chromium fonts-noto-core fonts-noto-cjk; } >/dev/null 2>&1 || echo "Chromium could not be installed"
  else
    echo "no Chromium, and it can only be installed by root on Debian: the browser tests will skip"
  fi
fi
if [ ! -f "$venv/axe/node_modules/axe-core/axe.min.js" ]; then
  if command -v npm >/dev/null 2>&1; then
    npm install --silent --no-audit --no-fund --prefix "$venv/axe" axe-core@4 >/dev/null 2>&1 \
      || echo "axe-core could not be installed: its tests will skip"
  else
    echo "no npm: the tests with axe will skip"
  fi
fi
exit 0
