#!/bin/sh
# Makes the documents beside this file from harbour.fodt with LibreOffice (Debian: libreoffice-writer-nogui).
set -e
cd "$(dirname "$0")"
for kind in odt docx pdf; do
  soffice --headless --convert-to "$kind" harbour.fodt
done
