<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>tiledl</name>
    <message>
        <location filename="../../tiledl/gui/about.py"/>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/about.py"/>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/about.py"/>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/about.py"/>
        <source>About tiledl</source>
        <translation>Über tiledl</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/about.py"/>
        <source>Python {python}, Qt {qt}
HTTP engines: {engines}</source>
        <translation>Python {python}, Qt {qt}
HTTP-Motoren: {engines}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/about.py"/>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/about.py"/>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/about.py"/>
        <source>What tiledl is made of; the licence of the selected part is shown below</source>
        <translation>Woraus tiledl besteht; darunter steht die Lizenz des gewählten Teils</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/about.py"/>
        <source>The licence of the selected part</source>
        <translation>Die Lizenz des gewählten Teils</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/about.py"/>
        <source>Downloads map tiles for offline use: fast, politely, and so that you can see what is happening.&lt;br&gt;&lt;br&gt;MIT licence. The demo map is made with Natural Earth. Places are found with &lt;a href=&quot;https://www.geonames.org/&quot;&gt;GeoNames&lt;/a&gt; (&lt;a href=&quot;https://creativecommons.org/licenses/by/4.0/&quot;&gt;CC BY 4.0&lt;/a&gt;), countries in other languages with the Unicode CLDR, regions with iso3166-2.</source>
        <translation>Lädt Kartenkacheln für unterwegs ohne Netz herunter: schnell, rücksichtsvoll, und so, dass Sie sehen, was geschieht.&lt;br&gt;&lt;br&gt;MIT-Lizenz. Die Demokarte ist mit Natural Earth gemacht. Orte werden mit &lt;a href=&quot;https://www.geonames.org/&quot;&gt;GeoNames&lt;/a&gt; (&lt;a href=&quot;https://creativecommons.org/licenses/by/4.0/&quot;&gt;CC BY 4.0&lt;/a&gt;) gefunden, Länder in anderen Sprachen mit dem Unicode CLDR, Regionen mit iso3166-2.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/about.py"/>
        <source>&amp;Copy versions</source>
        <translation>Versionen &amp;kopieren</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/about.py"/>
        <source>Copy versions</source>
        <translation>Versionen kopieren</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/about.py"/>
        <source>Put the versions on the clipboard, for a report of a problem</source>
        <translation>Die Versionen in die Zwischenablage legen, für die Meldung eines Problems</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/about.py"/>
        <location filename="../../tiledl/gui/history_dialog.py"/>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/about.py"/>
        <location filename="../../tiledl/gui/history_dialog.py"/>
        <source>Close this window</source>
        <translation>Dieses Fenster schließen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/about.py"/>
        <source>Made with</source>
        <translation>Enthält</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/about.py"/>
        <source>{part} brings no text of its licence.</source>
        <translation>{part} bringt keinen Lizenztext mit.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/area_boxes.py"/>
        <source>North</source>
        <translation>Nord</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/area_boxes.py"/>
        <source>Northern edge in degrees of latitude</source>
        <translation>Nördlicher Rand in Grad Breite</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/area_boxes.py"/>
        <source>West</source>
        <translation>West</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/area_boxes.py"/>
        <source>Western edge in degrees of longitude; greater than east means across 180°</source>
        <translation>Westlicher Rand in Grad Länge; größer als Ost heißt: über 180° hinweg</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/area_boxes.py"/>
        <source>East</source>
        <translation>Ost</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/area_boxes.py"/>
        <source>Eastern edge in degrees of longitude</source>
        <translation>Östlicher Rand in Grad Länge</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/area_boxes.py"/>
        <source>South</source>
        <translation>Süd</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/area_boxes.py"/>
        <source>Southern edge in degrees of latitude</source>
        <translation>Südlicher Rand in Grad Breite</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/area_list.py"/>
        <source>These areas are downloaded instead of the box:</source>
        <translation>Statt des Rechtecks werden diese Bereiche heruntergeladen:</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/area_list.py"/>
        <source>&amp;Load area…</source>
        <translation>Bereich &amp;laden…</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/area_list.py"/>
        <source>Load area</source>
        <translation>Bereich laden</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/area_list.py"/>
        <source>Add the polygons of a GeoJSON, KML or GPX file, or a corridor around its lines; such files can be dropped here, too</source>
        <translation>Die Flächen einer GeoJSON-, KML- oder GPX-Datei hinzufügen, oder einen Korridor um ihre Linien; solche Dateien lassen sich auch hierher ziehen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/area_list.py"/>
        <source>Add bo&amp;x</source>
        <translation>Rechteck hinzu&amp;fügen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/area_list.py"/>
        <source>Add box</source>
        <translation>Rechteck hinzufügen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/area_list.py"/>
        <source>Add the box above to the areas of this download, and choose another one</source>
        <translation>Das Rechteck von oben zu den Bereichen dieses Downloads hinzufügen und ein weiteres wählen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/area_list.py"/>
        <source>Remove {area}</source>
        <translation>{area} entfernen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/area_list.py"/>
        <source>Leave {area} out</source>
        <translation>{area} weglassen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/area_loading.py"/>
        <source>Load the area of a file</source>
        <translation>Bereich aus einer Datei laden</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/area_loading.py"/>
        <source>Areas</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/area_loading.py"/>
        <location filename="../../tiledl/gui/main_window.py"/>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/area_loading.py"/>
        <source>A download is under way: its area cannot be changed.</source>
        <translation>Ein Download läuft: Sein Bereich lässt sich nicht ändern.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/area_loading.py"/>
        <source>Corridor</source>
        <translation>Korridor</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/area_loading.py"/>
        <source>{file} holds lines or points.
Kilometres around them that are downloaded:</source>
        <translation>{file} enthält Linien oder Punkte.
Kilometer um sie herum, die heruntergeladen werden:</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/areas.py"/>
        <source>Box {numbers}</source>
        <translation>Rechteck {numbers}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/areas.py"/>
        <source>{file}, {width} km around</source>
        <translation>{file}, {width} km ringsum</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/areas.py"/>
        <source>{area}, simplified to {few} corners of {many}</source>
        <translation>{area}, vereinfacht auf {few} von {many} Ecken</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/banner.py"/>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/banner.py"/>
        <source>Do what the message offers</source>
        <translation>Tun, was die Meldung anbietet</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/banner.py"/>
        <source>Dismiss the message</source>
        <translation>Meldung schließen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/catalogue.py"/>
        <source>navigation</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/catalogue.py"/>
        <source>interactive</source>
        <translation>flüssig</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/catalogue.py"/>
        <source>Throughput</source>
        <translation>Durchsatz</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/catalogue.py"/>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <location filename="../../tiledl/gui/rate_row.py"/>
        <location filename="../../tiledl/gui/settings_dialog.py"/>
        <location filename="../../tiledl/gui/tuning/words.py"/>
        <source>tiles/s</source>
        <translation>Kacheln/s</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/catalogue.py"/>
        <source>Tiles that got their outcome a second, over the last five seconds</source>
        <translation>Kacheln, deren Ergebnis feststeht, je Sekunde, über die letzten fünf Sekunden</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/catalogue.py"/>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/catalogue.py"/>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>MB/s</source>
        <translation>MB/s</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/catalogue.py"/>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Megabytes of tiles a second, over the last five seconds</source>
        <translation>Megabyte an Kacheln je Sekunde, über die letzten fünf Sekunden</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/catalogue.py"/>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <location filename="../../tiledl/gui/wording.py"/>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/catalogue.py"/>
        <source>How long requests took: half of them up to p50, 95 of 100 up to p95, 99 of 100 up to p99, over the last ten seconds. The axis is logarithmic; the lines across are budgets: 50 ms while a map is moved, 100 ms for what should feel immediate</source>
        <translation>Wie lange Anfragen dauerten: die Hälfte bis p50, 95 von 100 bis p95, 99 von 100 bis p99, über die letzten zehn Sekunden. Die Achse ist logarithmisch; die waagerechten Linien sind Zielwerte: 50 ms, während eine Karte verschoben wird, 100 ms für das, was sich sofort anfühlen soll</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/catalogue.py"/>
        <source>Requests in flight</source>
        <translation>Anfragen unterwegs</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/catalogue.py"/>
        <source>Requests under way, the limit on them, and where the controller raised (▲) or lowered (▼) the limit; a dot is a short measurement with half of it</source>
        <translation>Laufende Anfragen, ihre Obergrenze, und wo die Regelung die Grenze angehoben (▲) oder gesenkt (▼) hat; ein Punkt ist eine kurze Messung mit der halben Grenze</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/catalogue.py"/>
        <source>in flight</source>
        <translation>unterwegs</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/catalogue.py"/>
        <source>limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/catalogue.py"/>
        <source>Circuit breakers</source>
        <translation>Schutzschalter</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/catalogue.py"/>
        <source>Whether each host is asked: closed is healthy, open is at rest, half-open is tried again</source>
        <translation>Ob ein Host gefragt wird: geschlossen heißt gesund, offen in Ruhe gelassen, halb offen wird wieder versucht</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/catalogue.py"/>
        <source>Errors a second</source>
        <translation>Fehler je Sekunde</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/catalogue.py"/>
        <location filename="../../tiledl/gui/charts/readout.py"/>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>/s</source>
        <translation>/s</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/catalogue.py"/>
        <source>Failed requests a second by class, those that are tried again included</source>
        <translation>Fehlgeschlagene Anfragen je Sekunde nach Art, auch solche, die wiederholt werden</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/catalogue.py"/>
        <source>No errors in this span. Failed requests show here by class.</source>
        <translation>Keine Fehler in diesem Zeitraum. Fehlgeschlagene Anfragen erscheinen hier nach Art.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/catalogue.py"/>
        <source>Retries a second</source>
        <translation>Wiederholungen je Sekunde</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/catalogue.py"/>
        <source>Requests that were tried again, a second</source>
        <translation>Anfragen, die wiederholt wurden, je Sekunde</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/catalogue.py"/>
        <source>retries/s</source>
        <translation>Wiederholungen/s</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/catalogue.py"/>
        <source>No retries in this span. Requests that are tried again show here.</source>
        <translation>Keine Wiederholungen in diesem Zeitraum. Wiederholte Anfragen erscheinen hier.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/commands.py"/>
        <source>1 min</source>
        <translation>1 Min.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/commands.py"/>
        <source>Show the last minute, each sample of it</source>
        <translation>Die letzte Minute zeigen, jeden Messpunkt davon</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/commands.py"/>
        <source>10 min</source>
        <translation>10 Min.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/commands.py"/>
        <source>Show the last ten minutes</source>
        <translation>Die letzten zehn Minuten zeigen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/commands.py"/>
        <source>Whole job</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/commands.py"/>
        <source>Show the whole job</source>
        <translation>Den ganzen Auftrag zeigen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/commands.py"/>
        <source>&amp;Inspect</source>
        <translation>&amp;Untersuchen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/commands.py"/>
        <source>Let the charts stand still to inspect them; the job goes on</source>
        <translation>Die Diagramme anhalten, um sie zu untersuchen; der Auftrag läuft weiter</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/commands.py"/>
        <source>En&amp;large charts</source>
        <translation>Diagramme ver&amp;größern</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/commands.py"/>
        <source>Give the charts the whole stage; Esc goes back</source>
        <translation>Den Diagrammen die ganze Fläche geben; Esc führt zurück</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/commands.py"/>
        <source>E&amp;xport charts…</source>
        <translation>Diagramme e&amp;xportieren…</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/commands.py"/>
        <source>Write the shown span to a PNG picture, an SVG drawing or a CSV table</source>
        <translation>Den gezeigten Zeitraum als PNG-Bild, SVG-Zeichnung oder CSV-Tabelle speichern</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/commands.py"/>
        <source>Show “{chart}”</source>
        <translation>„{chart}“ zeigen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/exporting.py"/>
        <source>PNG picture (*.png)</source>
        <translation>PNG-Bild (*.png)</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/exporting.py"/>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG-Zeichnung (*.svg)</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/exporting.py"/>
        <source>CSV table of the values (*.csv)</source>
        <translation>CSV-Tabelle der Werte (*.csv)</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/exporting.py"/>
        <source>There is nothing to export yet: start a download first.</source>
        <translation>Es gibt noch nichts zu exportieren: Starten Sie zuerst einen Download.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/exporting.py"/>
        <source>Export the charts</source>
        <translation>Diagramme exportieren</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/exporting.py"/>
        <source>Exported {begin} to {end} of the job to {file}</source>
        <translation>{begin} bis {end} des Auftrags nach {file} exportiert</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/exporting.py"/>
        <source>all charts are closed: open one by its title, then export again</source>
        <translation>alle Diagramme sind geschlossen: Öffnen Sie eines über seinen Titel und exportieren Sie noch einmal</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/exporting.py"/>
        <source>{job}: {begin} to {end}</source>
        <translation>{job}: {begin} bis {end}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/exporting.py"/>
        <source>{span} after {day}</source>
        <translation>{span} nach {day}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/files.py"/>
        <source>the charts cannot be exported to {file}: choose a name that ends in .png (picture), .svg (drawing) or .csv (table)</source>
        <translation>die Diagramme lassen sich nicht nach {file} exportieren: Wählen Sie einen Namen, der auf .png (Bild), .svg (Zeichnung) oder .csv (Tabelle) endet</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/files.py"/>
        <source>{file} cannot be written ({reason}): choose another place</source>
        <translation>{file} lässt sich nicht schreiben ({reason}): Wählen Sie einen anderen Ort</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/host_bands.py"/>
        <source>all hosts</source>
        <translation>alle Hosts</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/host_bands.py"/>
        <source>{away} of {all} hosts not closed</source>
        <translation>{away} von {all} Hosts nicht geschlossen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/host_bands.py"/>
        <source>all {number} hosts</source>
        <translation>alle {number} Hosts</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/panel.py"/>
        <source>Point at a chart for its values at that time.</source>
        <translation>Zeigen Sie auf ein Diagramm, um Werte zu sehen.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/panel.py"/>
        <source>Charts fill in here as soon as a download runs: throughput, latency, requests in flight, circuit breakers, errors and retries.</source>
        <translation>Die Diagramme füllen sich, sobald ein Download läuft: Durchsatz, Latenz, Anfragen unterwegs, Schutzschalter, Fehler und Wiederholungen.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/panel.py"/>
        <source>Standing still at {moment} of the job.</source>
        <translation>Angehalten bei {moment} des Auftrags.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/panel.py"/>
        <source>Charts menu</source>
        <translation>Diagramm-Menü</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/panel.py"/>
        <source>Export, and choose which charts show</source>
        <translation>Exportieren, und wählen, welche Diagramme zu sehen sind</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/panel.py"/>
        <source>Follow</source>
        <translation>Mitlaufen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/panel.py"/>
        <source>Show the present again (Ctrl+I, or Space)</source>
        <translation>Wieder die Gegenwart zeigen (Strg+I oder Leertaste)</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/panel.py"/>
        <source>At the crosshair</source>
        <translation>Am Fadenkreuz</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/picture.py"/>
        <source>the picture is too large for the memory: close some charts first</source>
        <translation>das Bild ist zu groß für den Speicher: Schließen Sie zuerst einige Diagramme</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/picture.py"/>
        <source>the charts could not be drawn: try another format</source>
        <translation>die Diagramme ließen sich nicht zeichnen: Versuchen Sie ein anderes Format</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/plot.py"/>
        <source>{ms} ms {budget}</source>
        <translation>{ms} ms {budget}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/plot.py"/>
        <location filename="../../tiledl/gui/tuning/chart_view.py"/>
        <source>Chart: {chart}</source>
        <translation>Diagramm: {chart}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/readout.py"/>
        <source>{days} d {time}</source>
        <translation>{days} T. {time}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/readout.py"/>
        <source>limit {before} → {after}: {why}</source>
        <translation>Grenze {before} → {after}: {why}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../tiledl/gui/charts/readout.py"/>
        <source>%n openings</source>
        <translation>
            <numerusform>%n Öffnung</numerusform>
            <numerusform>%n Öffnungen</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/readout.py"/>
        <source>{part} of {whole}</source>
        <translation>{part} von {whole}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/readout.py"/>
        <source>all closed</source>
        <translation>alle geschlossen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/readout.py"/>
        <source>{away} of {all} not closed</source>
        <translation>{away} von {all} nicht geschlossen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/row.py"/>
        <source>{tip}. Click to open or close</source>
        <translation>{tip}. Ein Klick öffnet oder schließt</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/row.py"/>
        <source>{chart}: value</source>
        <translation>{chart}: Wert</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/ruler.py"/>
        <source>Time since the job began</source>
        <translation>Zeit seit Beginn des Auftrags</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/stack.py"/>
        <source>Left, Right</source>
        <translation>Links, Rechts</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/stack.py"/>
        <source>move the crosshair (with Shift: far)</source>
        <translation>das Fadenkreuz bewegen (mit Umschalt: weit)</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/stack.py"/>
        <source>Home, End</source>
        <translation>Pos1, Ende</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/stack.py"/>
        <source>the crosshair at the begin, at the newest</source>
        <translation>das Fadenkreuz an den Anfang, an die neueste Stelle</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/stack.py"/>
        <source>zoom in time</source>
        <translation>in der Zeit zoomen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/stack.py"/>
        <source>Page Up, Page Down</source>
        <translation>Bild auf, Bild ab</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/stack.py"/>
        <source>earlier, later</source>
        <translation>früher, später</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/stack.py"/>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/stack.py"/>
        <source>stand still, follow again</source>
        <translation>anhalten, wieder mitlaufen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/stack.py"/>
        <source>the last minute, ten minutes, the whole job</source>
        <translation>die letzte Minute, zehn Minuten, der ganze Auftrag</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/stack.py"/>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/stack.py"/>
        <source>no crosshair; leave the whole stage</source>
        <translation>kein Fadenkreuz; die ganze Fläche verlassen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/stack.py"/>
        <source>Ctrl and wheel</source>
        <translation>Strg und Mausrad</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/stack.py"/>
        <source>All charts are closed: click a title to open one.</source>
        <translation>Alle Diagramme sind geschlossen: Ein Klick auf einen Titel öffnet eines.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/stack.py"/>
        <source>In the charts</source>
        <translation>In den Diagrammen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/stack.py"/>
        <location filename="../../tiledl/gui/stage.py"/>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/stack.py"/>
        <source>Left and right move the crosshair, plus and minus zoom in time, Space stands still</source>
        <translation>Links und Rechts bewegen das Fadenkreuz, Plus und Minus zoomen in der Zeit, die Leertaste hält an</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/concurrency_row.py"/>
        <source>Au&amp;to</source>
        <translation>A&amp;utomatisch</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/concurrency_row.py"/>
        <source>Automatic concurrency</source>
        <translation>Automatische Parallelität</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/concurrency_row.py"/>
        <source>Let tiledl find out how many requests the server can take</source>
        <translation>tiledl herausfinden lassen, wie viele Anfragen der Server verträgt</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/concurrency_row.py"/>
        <source>Concurrency</source>
        <translation>Parallele Anfragen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/concurrency_row.py"/>
        <source>Requests in flight at once; takes effect while the download runs</source>
        <translation>Anfragen, die zugleich unterwegs sind; wirkt auch während des Downloads</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/concurrency_row.py"/>
        <source>Concurrency as a number</source>
        <translation>Parallele Anfragen als Zahl</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/concurrency_row.py"/>
        <source>Co&amp;ncurrency</source>
        <translation>&amp;Parallele Anfragen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/concurrency_row.py"/>
        <location filename="../../tiledl/gui/rate_row.py"/>
        <source>{tip}. {source} allows at most {most}</source>
        <translation>{tip}. {source} erlaubt höchstens {most}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/controller.py"/>
        <source>Time at the {rate} tiles/s of now.</source>
        <translation>Zeit bei den jetzigen {rate} Kacheln/s.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/controller.py"/>
        <source>Time at the {rate} tiles/s of the last download.</source>
        <translation>Zeit bei den {rate} Kacheln/s des letzten Downloads.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/controller.py"/>
        <source>Time at the {rate} tiles/s that the source&apos;s policy allows at most.</source>
        <translation>Zeit bei den {rate} Kacheln/s, die die Regeln der Quelle höchstens erlauben.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/controller.py"/>
        <location filename="../../tiledl/gui/headlines.py"/>
        <location filename="../../tiledl/gui/history_dialog.py"/>
        <source>{number} failed</source>
        <translation>{number} fehlgeschlagen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/controller.py"/>
        <source>{file} is being written by another job: choose another output file</source>
        <translation>{file} wird gerade von einem anderen Auftrag geschrieben: Wählen Sie eine andere Ausgabedatei</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/draft.py"/>
        <source>choose the file that the tiles go to</source>
        <translation>wählen Sie die Datei, in die die Kacheln kommen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/draft.py"/>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>{source} cannot be downloaded: {reason}</source>
        <translation>{source} kann nicht heruntergeladen werden: {reason}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/draft.py"/>
        <source>choose a source: Demo world, a name of the catalogue, or an address with {z}, {x} and {y}</source>
        <translation>wählen Sie eine Quelle: Demo world, einen Namen des Katalogs oder eine Adresse mit {z}, {x} und {y}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>While a download runs, its hosts are listed here: failed requests by class,
and whether the circuit breaker or a pause that a host asked for holds them.</source>
        <translation>Während eines Downloads stehen hier seine Hosts: fehlgeschlagene Anfragen nach Art,
und ob der Schutzschalter oder eine erbetene Pause sie zurückhält.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>The server that requests go to</source>
        <translation>Der Server, an den Anfragen gehen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>Breaker</source>
        <translation>Schalter</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>Closed: requests flow. Open: the host fails too often and is left alone. Half-open: a few requests try whether it is back.</source>
        <translation>Geschlossen: Anfragen laufen. Offen: Der Host versagt zu oft und wird in Ruhe gelassen. Halb offen: Ein paar Anfragen versuchen, ob er wieder da ist.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>Requests that brought an answer</source>
        <translation>Anfragen, die eine Antwort brachten</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>Moving average of successful requests</source>
        <translation>Gleitender Mittelwert der erfolgreichen Anfragen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>Requests a second that this host gets at most</source>
        <translation>Anfragen je Sekunde, die dieser Host höchstens bekommt</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>Held</source>
        <translation>Pause</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>How long no request is sent because the host asked for a pause</source>
        <translation>Wie lange keine Anfrage geschickt wird, weil der Host um eine Pause gebeten hat</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>Opened</source>
        <translation>Geöffnet</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>How often the circuit breaker has opened</source>
        <translation>Wie oft sich der Schutzschalter geöffnet hat</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>Timeout</source>
        <translation>Zeitlimit</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>Connecting, reading or the whole took too long</source>
        <translation>Verbinden, Lesen oder das Ganze dauerte zu lange</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>Refused, reset, no such host, or TLS failed</source>
        <translation>Abgewiesen, abgebrochen, kein solcher Host, oder TLS fehlgeschlagen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>Server errors: status 5xx</source>
        <translation>Serverfehler: Status 5xx</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>Rate limit</source>
        <translation>Gebremst</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>Status 429, or 503 with Retry-After</source>
        <translation>Status 429, oder 503 mit Retry-After</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>Another status 4xx: asking again does not help</source>
        <translation>Ein anderer Status 4xx: Noch einmal fragen hilft nicht</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>Body</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>Bad bodies: truncated, or not the tile that was asked for</source>
        <translation>Schlechter Inhalt: abgeschnitten, oder nicht die verlangte Kachel</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>Kinds of errors</source>
        <translation>Arten von Fehlern</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>All hosts</source>
        <translation>Alle Hosts</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>Errors by host and class</source>
        <translation>Fehler nach Host und Art</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>Failed requests of this run, those that were tried again included</source>
        <translation>Fehlgeschlagene Anfragen dieses Laufs, auch wiederholte</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>No request has failed.</source>
        <translation>Keine Anfrage ist fehlgeschlagen.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>Mostly: {named}, %n others</source>
        <translation>
            <numerusform>Meistens: {named}, %n anderer</numerusform>
            <numerusform>Meistens: {named}, %n andere</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>In all: {named}</source>
        <translation>Insgesamt: {named}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_model.py"/>
        <source>Class</source>
        <translation>Art</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_model.py"/>
        <source>Why the last try failed</source>
        <translation>Warum der letzte Versuch fehlschlug</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_model.py"/>
        <source>Zoom/x/y</source>
        <translation>Zoom/x/y</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_model.py"/>
        <source>The tile; rows count from the north</source>
        <translation>Die Kachel; Zeilen zählen von Norden</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_model.py"/>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_model.py"/>
        <source>What the server answered, if it did</source>
        <translation>Was der Server geantwortet hat, falls er es tat</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_model.py"/>
        <source>Tries</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_model.py"/>
        <source>How often the tile was asked for</source>
        <translation>Wie oft nach der Kachel gefragt wurde</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_model.py"/>
        <source>Last error</source>
        <translation>Letzter Fehler</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_model.py"/>
        <source>What went wrong the last time</source>
        <translation>Was beim letzten Mal schiefging</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_model.py"/>
        <source>Given up</source>
        <translation>Aufgegeben</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_model.py"/>
        <source>When the tile was given up</source>
        <translation>Wann die Kachel aufgegeben wurde</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_panel.py"/>
        <source>Tiles that fail after all their tries are listed here, with the reason:
to be tried again, or exported to see on a map where they are.</source>
        <translation>Kacheln, die nach allen Versuchen fehlschlagen, stehen hier mit dem Grund:
zum erneuten Versuchen, oder zum Exportieren, um sie auf einer Karte zu sehen.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_panel.py"/>
        <source>Export failed tiles</source>
        <translation>Fehlgeschlagene Kacheln exportieren</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_panel.py"/>
        <source>CSV table (*.csv)</source>
        <translation>CSV-Tabelle (*.csv)</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_panel.py"/>
        <source>GeoJSON map layer (*.geojson)</source>
        <translation>GeoJSON-Kartenebene (*.geojson)</translation>
    </message>
    <message numerus="yes">
        <location filename="../../tiledl/gui/failed_panel.py"/>
        <source>%n tiles written to {file}</source>
        <translation>
            <numerusform>%n Kachel in {file} geschrieben</numerusform>
            <numerusform>%n Kacheln in {file} geschrieben</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_panel.py"/>
        <source>All classes</source>
        <translation>Alle Arten</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_panel.py"/>
        <source>No failed tiles with {error}.</source>
        <translation>Keine fehlgeschlagenen Kacheln der Art „{error}“.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_panel.py"/>
        <source>The first {number} are listed: Export has them all.</source>
        <translation>Die ersten {number} sind aufgeführt: „Exportieren“ umfasst alle.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_panel.py"/>
        <source>Class of errors</source>
        <translation>Art der Fehler</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_panel.py"/>
        <source>Show only the tiles whose last error was of this class</source>
        <translation>Nur Kacheln zeigen, deren letzter Fehler von dieser Art war</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_panel.py"/>
        <source>&amp;Retry these</source>
        <translation>Diese erneut &amp;versuchen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_panel.py"/>
        <source>Retry these</source>
        <translation>Diese erneut versuchen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_panel.py"/>
        <source>Ask again for the failed tiles of the class shown, once no download is under way</source>
        <translation>Noch einmal nach den fehlgeschlagenen Kacheln der gezeigten Art fragen, sobald kein Download läuft</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_panel.py"/>
        <location filename="../../tiledl/gui/tuning/verdict_card.py"/>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_panel.py"/>
        <source>Write the failed tiles of the class shown to a CSV or GeoJSON file</source>
        <translation>Die fehlgeschlagenen Kacheln der gezeigten Art in eine CSV- oder GeoJSON-Datei schreiben</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_panel.py"/>
        <source>Failed tiles</source>
        <translation>Fehlgeschlagene Kacheln</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_panel.py"/>
        <source>The tiles that were given up; Ctrl+C copies those marked</source>
        <translation>Die aufgegebenen Kacheln; Strg+C kopiert die markierten</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_panel.py"/>
        <source>&amp;Copy rows</source>
        <translation>Zeilen &amp;kopieren</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_tiles.py"/>
        <source>no file is open: start a download first</source>
        <translation>keine Datei ist geöffnet: Starten Sie zuerst einen Download</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_tiles.py"/>
        <source>the export was stopped: nothing was written</source>
        <translation>der Export wurde abgebrochen: Nichts wurde geschrieben</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/folders.py"/>
        <source>No file manager could be opened. The logs are in {folder}</source>
        <translation>Kein Dateimanager ließ sich öffnen. Die Protokolle sind in {folder}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/form_panel.py"/>
        <source>&amp;Area</source>
        <translation>B&amp;ereich</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/form_panel.py"/>
        <source>&amp;Output file</source>
        <translation>Ausgabedate&amp;i</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/form_panel.py"/>
        <source>Estimate</source>
        <translation>Schätzung</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/form_panel.py"/>
        <source>Start download</source>
        <translation>Download starten</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/form_panel.py"/>
        <source>Start the download</source>
        <translation>Den Download starten</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/form_panel.py"/>
        <source>No estimate yet</source>
        <translation>Noch keine Schätzung</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/form_panel.py"/>
        <source>It shows once area and zooms can be read.</source>
        <translation>Sie erscheint, sobald Bereich und Zoomstufen lesbar sind.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/form_panel.py"/>
        <source>No estimate</source>
        <translation>Keine Schätzung</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/form_panel.py"/>
        <source>Counting tiles…</source>
        <translation>Kacheln werden gezählt…</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/form_panel.py"/>
        <source>The zooms are too deep for this area.</source>
        <translation>Die Zoomstufen sind zu tief für diesen Bereich.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/form_panel.py"/>
        <source>The area&apos;s border is long; the download can be started meanwhile.</source>
        <translation>Der Bereich hat einen langen Rand; der Download kann inzwischen starten.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>Stopping…</source>
        <translation>Hält an…</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>Writing what was fetched, then the window closes.</source>
        <translation>Schreibt, was geladen ist; dann schließt sich das Fenster.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>Starting…</source>
        <translation>Startet…</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>Opening the file and the source.</source>
        <translation>Öffnet die Datei und die Quelle.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>Writing what was fetched; nothing is lost.</source>
        <translation>Schreibt, was geladen ist; nichts geht verloren.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>Press Start queue (Ctrl+Shift+Return) to begin.</source>
        <translation>Drücken Sie „Alle starten“ (Strg+Umschalt+Return), um zu beginnen.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>Waiting in the queue</source>
        <translation>Wartet in der Warteschlange</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>Interrupted</source>
        <translation>Unterbrochen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>It was under way when tiledl ended. Resume goes on where it stopped.</source>
        <translation>Er lief, als tiledl endete. „Fortsetzen“ macht dort weiter, wo er stehen blieb.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>Stopped by an error</source>
        <translation>Durch einen Fehler angehalten</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>Choose a source, an area and zooms, then start the download.</source>
        <translation>Wählen Sie Quelle, Bereich und Zoomstufen, dann starten Sie den Download.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>Opened {file}</source>
        <translation>{file} geöffnet</translation>
    </message>
    <message numerus="yes">
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>%n tiles, made by another program: shown, never changed.</source>
        <translation>
            <numerusform>%n Kachel, von einem anderen Programm: wird gezeigt, nie geändert.</numerusform>
            <numerusform>%n Kacheln, von einem anderen Programm: werden gezeigt, nie geändert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>%n tiles missing</source>
        <translation>
            <numerusform>%n Kachel fehlt</numerusform>
            <numerusform>%n Kacheln fehlen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>{done} of %n tiles are done</source>
        <translation>
            <numerusform>{done} von %n Kachel sind fertig</numerusform>
            <numerusform>{done} von %n Kacheln sind fertig</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>Complete: {done}.</source>
        <translation>Vollständig: {done}.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>Resume fetches the rest.</source>
        <translation>„Fortsetzen“ lädt den Rest.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>Retry failed asks again for those that failed.</source>
        <translation>„Erneut versuchen“ fragt noch einmal nach den fehlgeschlagenen.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>{one} and {other}</source>
        <translation>{one} und {other}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>Downloading {source}</source>
        <translation>Lädt {source}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>Waiting for {source}</source>
        <translation>Wartet auf {source}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>{hosts} fails too often: asking again a little later, by itself.</source>
        <translation>{hosts} versagt zu oft: Fragt etwas später von selbst wieder.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>{hosts} asked for a pause: going on in {seconds} s.</source>
        <translation>{hosts} hat um eine Pause gebeten: Weiter in {seconds} s.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>{done} of {planned} tiles were there already.</source>
        <translation>{done} von {planned} Kacheln waren schon da.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>Tiles are saved as they arrive: stop at any time, and go on later.</source>
        <translation>Kacheln werden gespeichert, sobald sie ankommen: Halten Sie jederzeit an, und machen Sie später weiter.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>Paused: no answer</source>
        <translation>Pausiert: keine Antwort</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>The source stays away. Everything fetched is kept; Resume asks again at once.</source>
        <translation>Die Quelle bleibt weg. Alles Geladene ist gesichert; „Fortsetzen“ fragt sofort wieder.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>No new requests are sent. Resume goes on from here.</source>
        <translation>Keine neuen Anfragen. „Fortsetzen“ macht hier weiter.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message numerus="yes">
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>{done} of %n tiles are done and kept. Resume fetches the rest.</source>
        <translation>
            <numerusform>{done} von %n Kachel sind fertig und gesichert. „Fortsetzen“ lädt den Rest.</numerusform>
            <numerusform>{done} von %n Kacheln sind fertig und gesichert. „Fortsetzen“ lädt den Rest.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>Finished, but %n tiles failed</source>
        <translation>
            <numerusform>Fertig, aber %n Kachel fehlgeschlagen</numerusform>
            <numerusform>Fertig, aber %n Kacheln fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>Everything else is in the file. Retry failed asks for just these again.</source>
        <translation>Alles andere ist in der Datei. „Erneut versuchen“ fragt nur nach diesen.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>All planned tiles are done and the file is ready.</source>
        <translation>Alle geplanten Kacheln sind fertig, und die Datei ist bereit.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>Finished</source>
        <translation>Fertig</translation>
    </message>
    <message numerus="yes">
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>%n tiles do not exist at the source.</source>
        <translation>
            <numerusform>%n Kachel gibt es bei der Quelle nicht.</numerusform>
            <numerusform>%n Kacheln gibt es bei der Quelle nicht.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/history_dialog.py"/>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/history_dialog.py"/>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/history_dialog.py"/>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/history_dialog.py"/>
        <location filename="../../tiledl/gui/tuning/order_card.py"/>
        <location filename="../../tiledl/gui/zoom_table.py"/>
        <source>Tiles</source>
        <translation>Kacheln</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/history_dialog.py"/>
        <location filename="../../tiledl/gui/zoom_table.py"/>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/history_dialog.py"/>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/history_dialog.py"/>
        <location filename="../../tiledl/gui/wording.py"/>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/history_dialog.py"/>
        <source>History of downloads</source>
        <translation>Verlauf der Downloads</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/history_dialog.py"/>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/history_dialog.py"/>
        <source>Downloads that have ended, newest first</source>
        <translation>Beendete Downloads, die neuesten zuerst</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/history_dialog.py"/>
        <source>About the history</source>
        <translation>Zum Verlauf</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/history_dialog.py"/>
        <source>&amp;Open file</source>
        <translation>Datei ö&amp;ffnen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/history_dialog.py"/>
        <source>Open the file</source>
        <translation>Die Datei öffnen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/history_dialog.py"/>
        <source>Show what the selected file holds</source>
        <translation>Zeigen, was die ausgewählte Datei enthält</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/history_dialog.py"/>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Open fol&amp;der</source>
        <translation>O&amp;rdner öffnen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/history_dialog.py"/>
        <source>Open the folder</source>
        <translation>Den Ordner öffnen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/history_dialog.py"/>
        <source>Show the selected file&apos;s folder</source>
        <translation>Den Ordner der ausgewählten Datei zeigen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/history_dialog.py"/>
        <source>&amp;Clear history</source>
        <translation>Verlauf &amp;löschen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/history_dialog.py"/>
        <source>Clear the history</source>
        <translation>Den Verlauf löschen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/history_dialog.py"/>
        <source>Forget all of it; files stay</source>
        <translation>Alles davon vergessen; Dateien bleiben</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/history_dialog.py"/>
        <source>Kept in {file}, one line a download: never keys, addresses or areas</source>
        <translation>Aufbewahrt in {file}, eine Zeile je Download: nie Schlüssel, Adressen oder Bereiche</translation>
    </message>
    <message numerus="yes">
        <location filename="../../tiledl/gui/history_dialog.py"/>
        <source>%n lines of the file could not be read and were left out.</source>
        <translation>
            <numerusform>%n Zeile der Datei war nicht lesbar und fehlt hier.</numerusform>
            <numerusform>%n Zeilen der Datei waren nicht lesbar und fehlen hier.</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/history_dialog.py"/>
        <source>Nothing has been downloaded yet: what has ended is listed here.</source>
        <translation>Noch wurde nichts heruntergeladen: Was beendet ist, steht hier.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/history_dialog.py"/>
        <source>&amp;Yes, forget all of it</source>
        <translation>&amp;Ja, alles vergessen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/history_dialog.py"/>
        <location filename="../../tiledl/gui/main_window.py"/>
        <source>No file manager could be opened. The file is {file}</source>
        <translation>Kein Dateimanager ließ sich öffnen. Die Datei ist {file}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/history_dialog.py"/>
        <source>{number} missing</source>
        <translation>{number} fehlen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/job_run.py"/>
        <location filename="../../tiledl/gui/map/loader.py"/>
        <source>something went wrong inside tiledl ({error})</source>
        <translation>in tiledl ist etwas schiefgegangen ({error})</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/job_run.py"/>
        <source>{error}: what was fetched is kept</source>
        <translation>{error}: Was geladen wurde, ist gesichert</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/keeping.py"/>
        <source>another tiledl window keeps the queue: the jobs of this one are forgotten at its end, though each can be resumed from its file</source>
        <translation>ein anderes tiledl-Fenster führt die Warteschlange: Die Aufträge von diesem sind nach seinem Ende vergessen, lassen sich aber aus ihren Dateien fortsetzen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/keeping.py"/>
        <source>the queue cannot be kept in {file} ({reason})</source>
        <translation>die Warteschlange lässt sich nicht in {file} aufbewahren ({reason})</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/keeping.py"/>
        <source>the queue cannot be kept: {error}</source>
        <translation>die Warteschlange lässt sich nicht aufbewahren: {error}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/keeping.py"/>
        <source>the kept queue cannot be read, and {error}</source>
        <translation>die aufbewahrte Warteschlange ist nicht lesbar, und {error}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/keeping.py"/>
        <source>the queue of the last run cannot be read ({error}): it was kept as {file}, and each job can be resumed from its file</source>
        <translation>die Warteschlange vom letzten Mal ist nicht lesbar ({error}): Sie wurde als {file} aufgehoben, und jeder Auftrag lässt sich aus seiner Datei fortsetzen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/line.py"/>
        <source>waits for {file}, which asks the same server</source>
        <translation>wartet auf {file}, das denselben Server fragt</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/line.py"/>
        <source>waits for {file}, which may ask the same server</source>
        <translation>wartet auf {file}, das vielleicht denselben Server fragt</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/line.py"/>
        <source>waits for {file}</source>
        <translation>wartet auf {file}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>Job</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>Downloads are listed here. “Add to queue” beside “Start download” lets one wait;
“Start queue” then runs them in this order, one after the other or several at a time.</source>
        <translation>Hier stehen Downloads. „In Warteschlange“ neben „Download starten“ lässt einen warten;
„Alle starten“ führt sie in dieser Reihenfolge aus, einzeln oder mehrere zugleich.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>All jobs; the selected one is shown above</source>
        <translation>Alle Aufträge; der ausgewählte ist oben zu sehen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>Start queue</source>
        <translation>Alle starten</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>Stop the job</source>
        <translation>Den Auftrag anhalten</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>Stop the selected job; what was fetched is kept</source>
        <translation>Den ausgewählten Auftrag anhalten; was geladen ist, bleibt</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>Move the selected job up</source>
        <translation>Den ausgewählten Auftrag nach oben rücken</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>Move the selected job down</source>
        <translation>Den ausgewählten Auftrag nach unten rücken</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>Remove from the list</source>
        <translation>Aus der Liste entfernen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>Take the selected job off the list; its file stays</source>
        <translation>Den ausgewählten Auftrag aus der Liste nehmen; seine Datei bleibt</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <location filename="../../tiledl/gui/tuning/verdict_card.py"/>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>More about jobs</source>
        <translation>Mehr zu Aufträgen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>Clear ended jobs, or see the history</source>
        <translation>Beendete Aufträge entfernen, oder den Verlauf ansehen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>&amp;Clear ended jobs</source>
        <translation>&amp;Beendete Aufträge entfernen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>Take all jobs that have ended off the list; their files stay</source>
        <translation>Alle beendeten Aufträge aus der Liste nehmen; ihre Dateien bleiben</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <location filename="../../tiledl/gui/menus.py"/>
        <source>&amp;History…</source>
        <translation>&amp;Verlauf…</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>Jobs at a time</source>
        <translation>Aufträge zugleich</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>How many jobs run at once; two that ask the same server always run one after the other, so that its owner&apos;s limits hold</source>
        <translation>Wie viele Aufträge zugleich laufen; zwei, die denselben Server fragen, laufen immer nacheinander, damit die Grenzen seines Betreibers gelten</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>at a time</source>
        <translation>zugleich</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>Hold queue</source>
        <translation>Warten lassen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>Begin no more of the waiting jobs; those that run go on</source>
        <translation>Keine wartenden Aufträge mehr beginnen; die laufenden laufen weiter</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>Run the waiting jobs in this order</source>
        <translation>Die wartenden Aufträge in dieser Reihenfolge ausführen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>{action} the job</source>
        <translation>Auftrag: {action}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>Select a job first</source>
        <translation>Wählen Sie zuerst einen Auftrag</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>Start now</source>
        <translation>Starten</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>Begin the selected job as soon as there is room for it</source>
        <translation>Den ausgewählten Auftrag beginnen, sobald Platz für ihn ist</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <location filename="../../tiledl/gui/jobs/window_jobs.py"/>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <location filename="../../tiledl/gui/telling.py"/>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>Go on with the selected job</source>
        <translation>Mit dem ausgewählten Auftrag weitermachen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>Send no more requests of the selected job for now</source>
        <translation>Vorerst keine Anfragen des ausgewählten Auftrags mehr schicken</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>Go on with the selected job where it stopped</source>
        <translation>Den ausgewählten Auftrag dort fortsetzen, wo er stehen blieb</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/window_jobs.py"/>
        <source>&amp;Jobs</source>
        <translation>Auf&amp;träge</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/window_jobs.py"/>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/window_jobs.py"/>
        <source>{file} – missing</source>
        <translation>{file} – fehlt</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/window_jobs.py"/>
        <source>No files yet</source>
        <translation>Noch keine Dateien</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/window_jobs.py"/>
        <source>&amp;Remove those that are missing</source>
        <translation>&amp;Fehlende entfernen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/window_jobs.py"/>
        <source>&amp;Clear this list</source>
        <translation>&amp;Liste leeren</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/window_jobs.py"/>
        <source>{file} was added to the queue: it begins when its turn comes. The form is free for another.</source>
        <translation>{file} ist in der Warteschlange: Der Download beginnt, wenn er an der Reihe ist. Das Formular ist frei für den nächsten.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/window_jobs.py"/>
        <source>{file} was added to the queue: press Start queue in the Jobs tab ({keys}) to begin. The form is free for another.</source>
        <translation>{file} ist in der Warteschlange: „Alle starten“ unter „Aufträge“ ({keys}) beginnt. Das Formular ist frei für den nächsten.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/window_jobs.py"/>
        <source>{file} was under way when tiledl ended. Everything fetched until then is kept.</source>
        <translation>{file} lief, als tiledl endete. Alles bis dahin Geladene ist gesichert.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/window_jobs.py"/>
        <source>{number} downloads were under way when tiledl ended. Everything fetched until then is kept.</source>
        <translation>{number} Downloads liefen, als tiledl endete. Alles bis dahin Geladene ist gesichert.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/window_jobs.py"/>
        <source>Go on where it stopped</source>
        <translation>Weitermachen, wo es stehen blieb</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/window_jobs.py"/>
        <source>New job</source>
        <translation>Neuer Auftrag</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/window_jobs.py"/>
        <source>Add to queue</source>
        <translation>In Warteschlange</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/window_jobs.py"/>
        <source>Prepare another job while this one goes on</source>
        <translation>Einen weiteren Auftrag vorbereiten, während dieser läuft</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/window_jobs.py"/>
        <source>Let this download wait in the queue</source>
        <translation>Diesen Download in der Warteschlange warten lassen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/window_jobs.py"/>
        <source>Area of {file}</source>
        <translation>Bereich von {file}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/window_jobs.py"/>
        <source>Download finished</source>
        <translation>Download fertig</translation>
    </message>
    <message numerus="yes">
        <location filename="../../tiledl/gui/jobs/window_jobs.py"/>
        <source>Finished, %n tiles failed</source>
        <translation>
            <numerusform>Fertig, %n Kachel fehlgeschlagen</numerusform>
            <numerusform>Fertig, %n Kacheln fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../tiledl/gui/jobs/window_jobs.py"/>
        <source>{file}: %n tiles stored</source>
        <translation>
            <numerusform>{file}: %n Kachel gespeichert</numerusform>
            <numerusform>{file}: %n Kacheln gespeichert</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/window_jobs.py"/>
        <source>Download failed</source>
        <translation>Download fehlgeschlagen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/window_jobs.py"/>
        <source>Download stopped</source>
        <translation>Download angehalten</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/keys_page.py"/>
        <source>A source&apos;s address may have the name of a key in braces, such as {apikey}. The key itself belongs here: it is kept in the system&apos;s keyring, and in no file or log.</source>
        <translation>Die Adresse einer Quelle kann den Namen eines Schlüssels in geschweiften Klammern haben, etwa {apikey}. Der Schlüssel selbst gehört hierher: Er liegt im Schlüsselbund des Systems, in keiner Datei und keinem Protokoll.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/keys_page.py"/>
        <source>Name of the key</source>
        <translation>Name des Schlüssels</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/keys_page.py"/>
        <source>As in the source&apos;s address, without the braces</source>
        <translation>Wie in der Adresse der Quelle, ohne die Klammern</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/keys_page.py"/>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/keys_page.py"/>
        <source>Your key as the provider gave it; it is not shown again</source>
        <translation>Ihr Schlüssel, wie der Anbieter ihn vergeben hat; er wird nicht wieder angezeigt</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/keys_page.py"/>
        <source>&amp;Keep</source>
        <translation>Spe&amp;ichern</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/keys_page.py"/>
        <source>Keep the key</source>
        <translation>Den Schlüssel speichern</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/keys_page.py"/>
        <location filename="../../tiledl/gui/telling.py"/>
        <source>Keep the key in the system&apos;s keyring</source>
        <translation>Den Schlüssel im Schlüsselbund des Systems speichern</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/keys_page.py"/>
        <source>&amp;Forget</source>
        <translation>&amp;Vergessen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/keys_page.py"/>
        <source>Forget the key</source>
        <translation>Den Schlüssel vergessen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/keys_page.py"/>
        <source>Remove the key from the system&apos;s keyring</source>
        <translation>Den Schlüssel aus dem Schlüsselbund des Systems entfernen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/keys_page.py"/>
        <source>State of the key</source>
        <translation>Zustand des Schlüssels</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/keys_page.py"/>
        <source>&amp;Name</source>
        <translation>Na&amp;me</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/keys_page.py"/>
        <source>K&amp;ey</source>
        <translation>Sch&amp;lüssel</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/keys_page.py"/>
        <source>Give the key&apos;s name: letters, digits and underscores.</source>
        <translation>Geben Sie den Namen des Schlüssels an: Buchstaben, Ziffern und Unterstriche.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/keys_page.py"/>
        <source>Enter the key.</source>
        <translation>Geben Sie den Schlüssel ein.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/keys_page.py"/>
        <source>The key {name} is kept.</source>
        <translation>Der Schlüssel {name} ist gespeichert.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/keys_page.py"/>
        <source>The key {name} is forgotten.</source>
        <translation>Der Schlüssel {name} ist vergessen.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/keys_page.py"/>
        <source>nothing was changed: {error}</source>
        <translation>nichts wurde geändert: {error}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/keys_page.py"/>
        <source>The environment variable {variable} has a key, which is used first.</source>
        <translation>Die Umgebungsvariable {variable} hat einen Schlüssel, der zuerst benutzt wird.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/keys_page.py"/>
        <source>A key {name} is kept.</source>
        <translation>Ein Schlüssel {name} ist gespeichert.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/keys_page.py"/>
        <source>No key {name} is kept yet.</source>
        <translation>Noch ist kein Schlüssel {name} gespeichert.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/log_panel.py"/>
        <source>started: {tiles} tiles to fetch</source>
        <translation>gestartet: {tiles} Kacheln zu laden</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/log_panel.py"/>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>finished</source>
        <translation>fertig</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/log_panel.py"/>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/log_panel.py"/>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/log_panel.py"/>
        <source>paused: {reason}</source>
        <translation>pausiert: {reason}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/log_panel.py"/>
        <source>resumed</source>
        <translation>fortgesetzt</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/log_panel.py"/>
        <source>concurrency: automatic</source>
        <translation>parallele Anfragen: automatisch</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/log_panel.py"/>
        <source>concurrency: {number}</source>
        <translation>parallele Anfragen: {number}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/log_panel.py"/>
        <source>rate: no limit</source>
        <translation>Rate: unbegrenzt</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/log_panel.py"/>
        <source>rate: {rate} requests/s</source>
        <translation>Rate: {rate} Anfragen/s</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/log_panel.py"/>
        <source>failed: {error}</source>
        <translation>fehlgeschlagen: {error}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/log_panel.py"/>
        <source>{host}: breaker {state} ({reason})</source>
        <translation>{host}: Schutzschalter {state} ({reason})</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/log_panel.py"/>
        <source>What happens during a download is noted here.</source>
        <translation>Was während eines Downloads geschieht, steht hier.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/log_panel.py"/>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/main_window.py"/>
        <source>Open an MBTiles file</source>
        <translation>MBTiles-Datei öffnen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/main_window.py"/>
        <location filename="../../tiledl/gui/output_box.py"/>
        <source>MBTiles (*.mbtiles)</source>
        <translation>MBTiles (*.mbtiles)</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/binding.py"/>
        <source>The coverage is incomplete: {error}.</source>
        <translation>Die Abdeckung ist unvollständig: {error}.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/choices.py"/>
        <source>as {order}</source>
        <translation>als {order}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/choices.py"/>
        <location filename="../../tiledl/gui/map/viewport.py"/>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/choices.py"/>
        <location filename="../../tiledl/gui/map/viewport.py"/>
        <source>S</source>
        <translation>S</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/choices.py"/>
        <location filename="../../tiledl/gui/map/viewport.py"/>
        <source>E</source>
        <translation>O</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/choices.py"/>
        <location filename="../../tiledl/gui/map/viewport.py"/>
        <source>W</source>
        <translation>W</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/furniture.py"/>
        <source>Scale, zoom and place under the pointer</source>
        <translation>Maßstab, Zoom und Ort unter dem Zeiger</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/furniture.py"/>
        <location filename="../../tiledl/gui/map/panel.py"/>
        <source>zoom {zoom}</source>
        <translation>Zoom {zoom}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/furniture.py"/>
        <source>Attribution</source>
        <translation>Urheber der Karte</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/furniture.py"/>
        <source>Notice</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/furniture.py"/>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/furniture.py"/>
        <source>Zoom in (+)</source>
        <translation>Vergrößern (+)</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/furniture.py"/>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/furniture.py"/>
        <source>Zoom out (-)</source>
        <translation>Verkleinern (-)</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/keys.py"/>
        <source>Arrows</source>
        <translation>Pfeiltasten</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/keys.py"/>
        <source>move the map</source>
        <translation>die Karte verschieben</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/keys.py"/>
        <source>zoom in and out</source>
        <translation>vergrößern und verkleinern</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/keys.py"/>
        <source>Home</source>
        <translation>Pos1</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/keys.py"/>
        <source>show the whole area</source>
        <translation>den ganzen Bereich zeigen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/keys.py"/>
        <source>show the world</source>
        <translation>die Welt zeigen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/keys.py"/>
        <source>Shift+Arrows</source>
        <translation>Umschalt+Pfeiltasten</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/keys.py"/>
        <source>move the area</source>
        <translation>den Bereich verschieben</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/keys.py"/>
        <source>Ctrl+Arrows</source>
        <translation>Strg+Pfeiltasten</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/keys.py"/>
        <source>move the area&apos;s eastern and northern edges</source>
        <translation>den östlichen und nördlichen Rand des Bereichs verschieben</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/keys.py"/>
        <source>Shift and drag</source>
        <translation>Umschalt und Ziehen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/keys.py"/>
        <source>select an area</source>
        <translation>einen Bereich auswählen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/keys.py"/>
        <source>On the map</source>
        <translation>Auf der Karte</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/panel.py"/>
        <source>Made with Natural Earth</source>
        <translation>Erstellt mit Natural Earth</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/panel.py"/>
        <source>zoom shown</source>
        <translation>gezeigter Zoom</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/panel.py"/>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/panel.py"/>
        <source>&amp;Draw area</source>
        <translation>&amp;Zeichnen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/panel.py"/>
        <source>Select a new area: drag over the map</source>
        <translation>Einen neuen Bereich auswählen: über die Karte ziehen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/panel.py"/>
        <source>&amp;Snap</source>
        <translation>&amp;Einrasten</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/panel.py"/>
        <source>Snap the area to the edges of tiles</source>
        <translation>Den Bereich an den Rändern von Kacheln einrasten lassen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/panel.py"/>
        <source>&amp;Fit</source>
        <translation>E&amp;inpassen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/panel.py"/>
        <source>Show the whole area</source>
        <translation>Den ganzen Bereich zeigen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/panel.py"/>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/panel.py"/>
        <source>Take the area&apos;s last change back</source>
        <translation>Die letzte Änderung des Bereichs zurücknehmen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/panel.py"/>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/panel.py"/>
        <source>Make the area&apos;s change again</source>
        <translation>Die Änderung des Bereichs wiederholen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/panel.py"/>
        <source>S&amp;elect what is shown</source>
        <translation>&amp;Sichtbares auswählen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/panel.py"/>
        <source>Select the middle of what the map shows</source>
        <translation>Die Mitte dessen auswählen, was die Karte zeigt</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/panel.py"/>
        <source>Find a p&amp;lace</source>
        <translation>&amp;Ort suchen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/panel.py"/>
        <source>Find a country, region or city</source>
        <translation>Ein Land, eine Region oder eine Stadt suchen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/panel.py"/>
        <source>&amp;Paste a box</source>
        <translation>Rechteck ein&amp;fügen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/panel.py"/>
        <source>Select the area whose four numbers were copied</source>
        <translation>Den Bereich auswählen, dessen vier Zahlen kopiert wurden</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/panel.py"/>
        <source>Show the &amp;world</source>
        <translation>Ganze We&amp;lt zeigen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/panel.py"/>
        <source>Show the whole world</source>
        <translation>Die ganze Welt zeigen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/panel.py"/>
        <source>Show the source&apos;s &amp;tiles</source>
        <translation>&amp;Kacheln der Quelle zeigen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/panel.py"/>
        <source>Ask the source for tiles to show</source>
        <translation>Die Quelle nach Kacheln zum Zeigen fragen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/panel.py"/>
        <source>Coverage</source>
        <translation>Abdeckung</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/panel.py"/>
        <source>Which tiles of the job are stored, absent or failed, in the colours of the counts above; those in flight are framed</source>
        <translation>Welche Kacheln des Auftrags gespeichert, nicht vorhanden oder fehlgeschlagen sind, in den Farben der Zahlen darüber; die unterwegs sind, haben einen Rahmen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/search_box.py"/>
        <source>Find a place</source>
        <translation>Einen Ort suchen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/search_box.py"/>
        <source>A country, region or city, or a box of four numbers; the arrow keys and Return choose</source>
        <translation>Ein Land, eine Region oder eine Stadt, oder ein Rechteck aus vier Zahlen; Pfeiltasten und Return wählen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/search_box.py"/>
        <source>Find a place, or paste a box</source>
        <translation>Ort suchen, oder Rechteck einfügen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/search_box.py"/>
        <source>Places found</source>
        <translation>Gefundene Orte</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/search_box.py"/>
        <source>Choose one to select its extent</source>
        <translation>Wählen Sie einen, um seine Ausdehnung auszuwählen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/search_box.py"/>
        <source>Loading the places…</source>
        <translation>Orte werden geladen…</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/search_box.py"/>
        <source>No place of that name, and no box of four numbers</source>
        <translation>Kein Ort dieses Namens, und kein Rechteck aus vier Zahlen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/source_tiles.py"/>
        <source>the server confirmed a tile that it was not asked about</source>
        <translation>der Server hat eine Kachel bestätigt, nach der nicht gefragt war</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/source_tiles.py"/>
        <source>the server asked to be left alone for a while</source>
        <translation>der Server hat gebeten, eine Weile in Ruhe gelassen zu werden</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/source_tiles.py"/>
        <source>the tile is not a picture that can be shown</source>
        <translation>die Kachel ist kein Bild, das sich zeigen lässt</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/source_view.py"/>
        <source>something went wrong: {error}</source>
        <translation>etwas ist schiefgegangen: {error}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/source_view.py"/>
        <source>the map shows no tiles of this source, and samples come the same way</source>
        <translation>die Karte zeigt keine Kacheln dieser Quelle, und Stichproben kommen auf demselben Weg</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/source_view.py"/>
        <source>another source was chosen meanwhile</source>
        <translation>inzwischen wurde eine andere Quelle gewählt</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/source_view.py"/>
        <source>This source has vector tiles, which the map cannot draw.</source>
        <translation>Diese Quelle hat Vektorkacheln, die die Karte nicht zeichnen kann.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/source_view.py"/>
        <source>The map shows no tiles: {error}.</source>
        <translation>Die Karte zeigt keine Kacheln: {error}.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/source_view.py"/>
        <source>Some tiles could not be loaded: {reason}.</source>
        <translation>Einige Kacheln ließen sich nicht laden: {reason}.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/view.py"/>
        <location filename="../../tiledl/gui/wording.py"/>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/view.py"/>
        <source>Drag to move, scroll to zoom; arrow keys, plus and minus do the same. Shift and drag selects an area.</source>
        <translation>Ziehen verschiebt, das Mausrad zoomt; Pfeiltasten, Plus und Minus tun dasselbe. Umschalt und Ziehen wählt einen Bereich aus.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/menus.py"/>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/menus.py"/>
        <source>&amp;New job</source>
        <translation>&amp;Neuer Auftrag</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/menus.py"/>
        <source>Prepare another download, while what runs goes on</source>
        <translation>Einen weiteren Download vorbereiten, während alles andere weiterläuft</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/menus.py"/>
        <source>&amp;Add to queue</source>
        <translation>In &amp;Warteschlange</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/menus.py"/>
        <source>Let the download in the form wait in the queue</source>
        <translation>Den Download im Formular in der Warteschlange warten lassen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/menus.py"/>
        <source>&amp;Open file…</source>
        <translation>Datei ö&amp;ffnen…</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/menus.py"/>
        <source>Show what an MBTiles file holds and what it lacks</source>
        <translation>Zeigen, was eine MBTiles-Datei enthält und was ihr fehlt</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/menus.py"/>
        <source>What was downloaded before</source>
        <translation>Was früher heruntergeladen wurde</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/menus.py"/>
        <source>Open &amp;folder</source>
        <translation>&amp;Ordner öffnen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/menus.py"/>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Show the file&apos;s folder</source>
        <translation>Den Ordner der Datei zeigen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/menus.py"/>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/menus.py"/>
        <source>Close tiledl</source>
        <translation>tiledl schließen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/menus.py"/>
        <source>E&amp;dit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/menus.py"/>
        <source>&amp;Settings…</source>
        <translation>Ei&amp;nstellungen…</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/menus.py"/>
        <source>Change how tiledl downloads and looks, and keep keys</source>
        <translation>Ändern, wie tiledl herunterlädt und aussieht, und Schlüssel aufbewahren</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/menus.py"/>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/menus.py"/>
        <source>Try the &amp;demo</source>
        <translation>&amp;Demo ausprobieren</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/menus.py"/>
        <source>Download a map of Europe from a tile server inside this program</source>
        <translation>Eine Karte von Europa von einem Kachelserver in diesem Programm herunterladen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/menus.py"/>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/menus.py"/>
        <source>The keys that do something</source>
        <translation>Die Tasten, die etwas tun</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/menus.py"/>
        <source>Open &amp;log folder</source>
        <translation>&amp;Protokollordner öffnen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/menus.py"/>
        <source>Show the folder with tiledl&apos;s log files</source>
        <translation>Den Ordner mit den Protokollen von tiledl zeigen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/menus.py"/>
        <source>&amp;About tiledl</source>
        <translation>Ü&amp;ber tiledl</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/menus.py"/>
        <source>What this program is</source>
        <translation>Was dieses Programm ist</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/menus.py"/>
        <source>&amp;Map</source>
        <translation>&amp;Karte</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/menus.py"/>
        <source>&amp;Go to the map</source>
        <translation>Zur Karte &amp;gehen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/menus.py"/>
        <source>Give the map the keyboard: arrows, plus and minus move it</source>
        <translation>Der Karte die Tastatur geben: Pfeiltasten, Plus und Minus bewegen sie</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/menus.py"/>
        <location filename="../../tiledl/gui/view_menu.py"/>
        <source>&amp;Charts</source>
        <translation>Dia&amp;gramme</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>{edge} is {value}: give degrees between -{limit} and {limit}, in the order west,south,east,north</source>
        <translation>{edge} ist {value}: Geben Sie Grad zwischen -{limit} und {limit} an, in der Reihenfolge West, Süd, Ost, Nord</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>south ({south}) is not below north ({north}): give the box as west,south,east,north</source>
        <translation>Süd ({south}) liegt nicht unter Nord ({north}): Geben Sie das Rechteck als West, Süd, Ost, Nord an</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>west and east are both {west}: the box has no width</source>
        <translation>West und Ost sind beide {west}: Das Rechteck hat keine Breite</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>the box lies wholly beyond latitude {latitude}°, where Web Mercator tiles end: choose an area nearer to the equator</source>
        <translation>das Rechteck liegt ganz jenseits der Breite {latitude}°, wo die Kacheln der Web-Mercator-Karte enden: Wählen Sie einen Bereich näher am Äquator</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>zoom {zoom} does not exist: choose a range within 0–{deepest}</source>
        <translation>Zoomstufe {zoom} gibt es nicht: Wählen Sie Stufen von 0 bis {deepest}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>the zoom range {lowest}–{highest} runs backwards: give the lower zoom first</source>
        <translation>die Zoomstufen {lowest}–{highest} laufen rückwärts: Geben Sie die niedrigere zuerst an</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>at zoom {zoom} the area&apos;s border runs through more than {tiles} tiles: choose zooms down to {deepest}, a smaller area, or a box</source>
        <translation>bei Zoomstufe {zoom} läuft der Rand des Bereichs durch mehr als {tiles} Kacheln: Wählen Sie Zoomstufen bis {deepest}, einen kleineren Bereich oder ein Rechteck</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>zoom {zoom} is above the source&apos;s maximum of {limit}: choose a range within {lowest}–{highest}</source>
        <translation>Zoomstufe {zoom} liegt über der höchsten der Quelle, {limit}: Wählen Sie Stufen von {lowest} bis {highest}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>zoom {zoom} is below the source&apos;s minimum of {limit}: choose a range within {lowest}–{highest}</source>
        <translation>Zoomstufe {zoom} liegt unter der niedrigsten der Quelle, {limit}: Wählen Sie Stufen von {lowest} bis {highest}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>the area is empty: choose another</source>
        <translation>der Bereich ist leer: Wählen Sie einen anderen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>a corridor of {width} km cannot be made: choose between {least} and {most} km</source>
        <translation>ein Korridor von {width} km ist nicht möglich: Wählen Sie zwischen {least} und {most} km</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>{file} is no area that can be read: give a file whose name ends in {endings}</source>
        <translation>{file} ist kein lesbarer Bereich: Wählen Sie eine Datei, deren Name auf {endings} endet</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>{file} has more than {size} MB: simplify it first</source>
        <translation>{file} hat mehr als {size} MB: Vereinfachen Sie die Datei zuerst</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>{file} cannot be read ({reason}): choose another file</source>
        <translation>{file} lässt sich nicht lesen ({reason}): Wählen Sie eine andere Datei</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>{file} is damaged or not what its name says ({reason}): save it anew</source>
        <translation>{file} ist beschädigt oder nicht, was der Name sagt ({reason}): Speichern Sie die Datei neu</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>{file} holds no polygon, line or point: choose another file</source>
        <translation>{file} enthält keine Fläche, keine Linie und keinen Punkt: Wählen Sie eine andere Datei</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>{source} allows downloads down to zoom {zoom} only: choose a lower zoom{terms}</source>
        <translation>{source} erlaubt Downloads nur bis Zoomstufe {zoom}: Wählen Sie eine niedrigere{terms}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>{source} allows at most {most} tiles a job and this one has {tiles}: choose a smaller area or fewer zooms{terms}</source>
        <translation>{source} erlaubt höchstens {most} Kacheln je Auftrag, und dieser hat {tiles}: Wählen Sie einen kleineren Bereich oder weniger Zoomstufen{terms}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>there is no source called “{name}”.{terms} Give demo, a URL template with {{z}}, {{x}} and {{y}}, or a name that tiledl sources lists</source>
        <translation>es gibt keine Quelle „{name}“.{terms} Geben Sie „demo“ an, eine Adresse mit {{z}}, {{x}} und {{y}}, oder einen Namen, den „tiledl sources“ aufführt</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source> Did you mean {names}?</source>
        <translation> Meinten Sie {names}?</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>“{text}” is not a web address: a template looks like https://example.org/{{z}}/{{x}}/{{y}}.png</source>
        <translation>„{text}“ ist keine Webadresse: Eine Vorlage sieht aus wie https://example.org/{{z}}/{{x}}/{{y}}.png</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>“{text}” is not a web address: take out spaces, control characters and backslashes</source>
        <translation>„{text}“ ist keine Webadresse: Nehmen Sie Leerzeichen, Steuerzeichen und Backslashs heraus</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>“{text}” has an unpaired brace: write {{z}}, {{x}} and {{y}}</source>
        <translation>„{text}“ hat eine einzelne geschweifte Klammer: Schreiben Sie {{z}}, {{x}} und {{y}}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>“{text}” lacks {places}: a template needs {{z}}, {{x}} and {{y}}, or {{quadkey}}</source>
        <translation>„{text}“ fehlt {places}: Eine Vorlage braucht {{z}}, {{x}} und {{y}}, oder {{quadkey}}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>“{text}” has {{{place}}}, which is not known: use {{z}}, {{x}}, {{y}}, {{-y}}, {{s}}, {{r}} or {{quadkey}}</source>
        <translation>„{text}“ hat {{{place}}}, das nicht bekannt ist: Nehmen Sie {{z}}, {{x}}, {{y}}, {{-y}}, {{s}}, {{r}} oder {{quadkey}}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>this source needs a key for {{{place}}}: set the environment variable {variable} to yours, or keep it in the system&apos;s keyring with the window (Edit ▸ Settings ▸ Keys){terms}</source>
        <translation>diese Quelle braucht einen Schlüssel für {{{place}}}: Setzen Sie die Umgebungsvariable {variable} auf Ihren, oder legen Sie ihn im Schlüsselbund des Systems ab (Bearbeiten ▸ Einstellungen ▸ Schlüssel){terms}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>tiledl does not know this provider&apos;s terms: make sure that you may download from it{terms}</source>
        <translation>tiledl kennt die Bedingungen dieses Anbieters nicht: Stellen Sie sicher, dass Sie von ihm herunterladen dürfen{terms}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>OpenStreetMap&apos;s tile usage policy forbids bulk downloads and offline archives: use your own tile server, a provider that allows offline use, or a PMTiles extract of the open data{terms}</source>
        <translation>die Nutzungsregeln von OpenStreetMap verbieten Massendownloads und Offline-Archive: Nehmen Sie einen eigenen Kachelserver, einen Anbieter, der Offline-Nutzung erlaubt, oder einen PMTiles-Auszug der offenen Daten{terms}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>Google&apos;s terms forbid storing its map tiles or downloading them in bulk: use a provider that allows offline use, or your own tile server{terms}</source>
        <translation>die Bedingungen von Google verbieten, Kartenkacheln zu speichern oder in Massen herunterzuladen: Nehmen Sie einen Anbieter, der Offline-Nutzung erlaubt, oder einen eigenen Kachelserver{terms}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>OpenTopoMap&apos;s volunteers are reported not to allow bulk downloads: use a provider that allows offline use, or render its open style yourself{terms}</source>
        <translation>die Freiwilligen von OpenTopoMap erlauben dem Vernehmen nach keine Massendownloads: Nehmen Sie einen Anbieter, der Offline-Nutzung erlaubt, oder rendern Sie seinen offenen Stil selbst{terms}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>Bing Maps is reported not to allow storing its tiles: use a provider that allows offline use{terms}</source>
        <translation>Bing Maps erlaubt dem Vernehmen nach nicht, seine Kacheln zu speichern: Nehmen Sie einen Anbieter, der Offline-Nutzung erlaubt{terms}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>Esri&apos;s basemaps are reported not to allow bulk downloads, except through its own “for export” services: use these with your account, or a provider that allows offline use{terms}</source>
        <translation>die Grundkarten von Esri erlauben dem Vernehmen nach keine Massendownloads, außer über eigene Dienste „for export“: Nehmen Sie diese mit Ihrem Konto, oder einen Anbieter, der Offline-Nutzung erlaubt{terms}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>openmaps.fr runs on donations, for non-commercial use, and asks to stay well below 500,000 tiles a month{terms}</source>
        <translation>openmaps.fr lebt von Spenden, ist für nicht kommerzielle Nutzung, und bittet, weit unter 500.000 Kacheln im Monat zu bleiben{terms}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source> (terms: {url})</source>
        <translation> (Bedingungen: {url})</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>a probe failed: {reason}</source>
        <translation>eine Probe schlug fehl: {reason}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>{number} requests in a row failed: {classes}</source>
        <translation>{number} Anfragen nacheinander fehlgeschlagen: {classes}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>{number} of the last {window} requests failed: {classes}</source>
        <translation>{number} der letzten {window} Anfragen fehlgeschlagen: {classes}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>{number} probes succeeded</source>
        <translation>{number} Proben gelungen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>{hosts} has not answered properly for {seconds} s (mostly: {reason}): check the source and the network, then resume</source>
        <translation>{hosts} hat seit {seconds} s nicht richtig geantwortet (meistens: {reason}): Prüfen Sie die Quelle und das Netz, dann setzen Sie fort</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>{hosts} have not answered properly for {seconds} s (mostly: {reason}): check the source and the network, then resume</source>
        <translation>{hosts} haben seit {seconds} s nicht richtig geantwortet (meistens: {reason}): Prüfen Sie die Quelle und das Netz, dann setzen Sie fort</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>there is no setting called “{name}” (in {file}): remove that line</source>
        <translation>es gibt keine Einstellung namens „{name}“ (in {file}): Entfernen Sie diese Zeile</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>the setting {name} cannot be {value}: choose {choice}</source>
        <translation>die Einstellung {name} kann nicht {value} sein: Wählen Sie {choice}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>a whole number from {least} to {most}</source>
        <translation>eine ganze Zahl von {least} bis {most}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>a number above {least} and up to {most}</source>
        <translation>eine Zahl über {least} und bis {most}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>a text</source>
        <translation>einen Text</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>a path</source>
        <translation>einen Pfad</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>proxy cannot be used: give http://host:port or https://host:port</source>
        <translation>der Proxy kann nicht benutzt werden: Geben Sie http://host:port oder https://host:port an</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>concurrency {value} is not within 1–1024</source>
        <translation>{value} parallele Anfragen liegen nicht in 1–1024</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>rate {rate} is not a positive number of tiles a second</source>
        <translation>die Rate {rate} ist keine positive Zahl von Kacheln je Sekunde</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>timeout {seconds} s is not within 0.01–600 seconds</source>
        <translation>das Zeitlimit {seconds} s liegt nicht in 0,01–600 Sekunden</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>{retries} retries are not within 0–100</source>
        <translation>{retries} Wiederholungen liegen nicht in 0–100</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>{file} cannot be read: {reason}</source>
        <translation>{file} kann nicht gelesen werden: {reason}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>{file} cannot be changed: {reason}</source>
        <translation>{file} kann nicht geändert werden: {reason}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>{file} cannot be written: {reason}</source>
        <translation>{file} kann nicht geschrieben werden: {reason}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>{file} is damaged and cannot be renamed ({reason}): move it away</source>
        <translation>{file} ist beschädigt und kann nicht umbenannt werden ({reason}): Verschieben Sie die Datei</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>there is no file {file}: check the name, or start with tiledl download</source>
        <translation>es gibt keine Datei {file}: Prüfen Sie den Namen, oder beginnen Sie mit tiledl download</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>{file} is write-protected: choose another output file</source>
        <translation>{file} ist schreibgeschützt: Wählen Sie eine andere Ausgabedatei</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>there is no folder {folder}: create it, or choose another place</source>
        <translation>es gibt keinen Ordner {folder}: Legen Sie ihn an, oder wählen Sie einen anderen Ort</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>the folder {folder} is write-protected: choose another place</source>
        <translation>der Ordner {folder} ist schreibgeschützt: Wählen Sie einen anderen Ort</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>{file} is a folder: give the name of a file, such as {file}/map.mbtiles</source>
        <translation>{file} ist ein Ordner: Geben Sie den Namen einer Datei an, etwa {file}/map.mbtiles</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>{file} is in use by another tiledl: wait until it has finished, or choose another output file</source>
        <translation>{file} wird von einem anderen tiledl benutzt: Warten Sie, bis es fertig ist, oder wählen Sie eine andere Ausgabedatei</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>{file} is being written by another program: close that one and try again</source>
        <translation>{file} wird gerade von einem anderen Programm geschrieben: Schließen Sie dieses, und versuchen Sie es noch einmal</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>{file} holds another job (another source, area or zoom range): choose another output file, or continue that job with: tiledl resume {again}</source>
        <translation>{file} enthält einen anderen Auftrag (andere Quelle, anderer Bereich oder andere Zoomstufen): Wählen Sie eine andere Ausgabedatei, oder setzen Sie jenen Auftrag fort mit: tiledl resume {again}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>{file} is not an MBTiles file and was left as it is: choose another output file</source>
        <translation>{file} ist keine MBTiles-Datei und blieb, wie es war: Wählen Sie eine andere Ausgabedatei</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>{file} is an MBTiles file that tiledl did not make, and was left as it is: choose another output file</source>
        <translation>{file} ist eine MBTiles-Datei, die tiledl nicht gemacht hat, und blieb, wie es war: Wählen Sie eine andere Ausgabedatei</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>{file} is not an MBTiles file: choose one that ends in .mbtiles</source>
        <translation>{file} ist keine MBTiles-Datei: Wählen Sie eine, die auf .mbtiles endet</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>{file} is a PMTiles archive ({told}), which tiledl cannot show yet: open it in QGIS or another program for PMTiles</source>
        <translation>{file} ist ein PMTiles-Archiv ({told}), das tiledl noch nicht zeigen kann: öffnen Sie es in QGIS oder einem anderen Programm für PMTiles</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>{file} is damaged ({reason}): restore it from a copy, or choose another output file</source>
        <translation>{file} ist beschädigt ({reason}): Stellen Sie die Datei aus einer Kopie wieder her, oder wählen Sie eine andere Ausgabedatei</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>{file} was moved or deleted while it was being written: start again, or move it back and resume</source>
        <translation>{file} wurde während des Schreibens verschoben oder gelöscht: Beginnen Sie von vorn, oder schieben Sie die Datei zurück und setzen Sie fort</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>the disk is full while writing {file}: free some space, then start again or resume; every tile reported as stored so far is kept</source>
        <translation>der Datenträger ist voll beim Schreiben von {file}: Schaffen Sie Platz, dann starten Sie neu oder setzen Sie fort; jede als gespeichert gemeldete Kachel ist gesichert</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>the process that writes {file} was ended ({reason}): start again or resume; every tile reported as stored so far is kept</source>
        <translation>der Prozess, der {file} schreibt, wurde beendet ({reason}): Starten Sie neu oder setzen Sie fort; jede als gespeichert gemeldete Kachel ist gesichert</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/messages.py"/>
        <source>{others} or {last}</source>
        <translation>{others} oder {last}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/output_box.py"/>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Output file</source>
        <translation>Ausgabedatei</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/output_box.py"/>
        <source>The MBTiles file that is made, or gone on with</source>
        <translation>Die MBTiles-Datei, die entsteht oder fortgesetzt wird</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/output_box.py"/>
        <location filename="../../tiledl/gui/settings_dialog.py"/>
        <source>&amp;Browse…</source>
        <translation>Du&amp;rchsuchen…</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/output_box.py"/>
        <source>Choose the output file</source>
        <translation>Die Ausgabedatei wählen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/pages.py"/>
        <source>Download and tuning lab</source>
        <translation>Download und Messlabor</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/pages.py"/>
        <source>Loading the lab…</source>
        <translation>Das Labor wird geladen…</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/pages.py"/>
        <source>Download</source>
        <translation>Download</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/pages.py"/>
        <source>Tuning lab</source>
        <translation>Messlabor</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/pages.py"/>
        <location filename="../../tiledl/gui/view_menu.py"/>
        <source>Fetch an area&apos;s tiles into a file</source>
        <translation>Die Kacheln eines Bereichs in eine Datei laden</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/pages.py"/>
        <location filename="../../tiledl/gui/view_menu.py"/>
        <source>Measure how much a server can take</source>
        <translation>Messen, wie viel ein Server verträgt</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/preferences.py"/>
        <source>the settings file is damaged ({error}): it was kept as {file}, and tiledl begins with its own settings</source>
        <translation>die Einstellungsdatei ist beschädigt ({error}): Sie wurde als {file} aufgehoben, und tiledl beginnt mit eigenen Einstellungen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/preferences.py"/>
        <source>the system&apos;s language</source>
        <translation>die Sprache des Systems</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/preferences.py"/>
        <source>tiledl speaks {language} from its next start on.</source>
        <translation>tiledl spricht ab dem nächsten Start: {language}.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/preferences.py"/>
        <source>{error}; until that is mended, downloads are refused</source>
        <translation>{error}; bis das behoben ist, werden Downloads abgelehnt</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/preferences.py"/>
        <source>{error}; mend it in {file} with a text editor</source>
        <translation>{error}; beheben Sie es in {file} mit einem Texteditor</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>&amp;Resume</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Go on with the download</source>
        <translation>Mit dem Download weitermachen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Send no more requests for now</source>
        <translation>Vorerst keine Anfragen mehr schicken</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>State of the download</source>
        <translation>Zustand des Downloads</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Stop the download; what was fetched is kept</source>
        <translation>Den Download anhalten; was geladen ist, bleibt</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Retry &amp;failed</source>
        <translation>Erneut &amp;versuchen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Retry failed</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Ask again for the tiles that failed, and only these</source>
        <translation>Noch einmal nach den fehlgeschlagenen Kacheln fragen, und nur nach diesen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Try the demo</source>
        <translation>Demo ausprobieren</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Download a map of Europe from a tile server inside this program: no internet needed</source>
        <translation>Eine Karte von Europa von einem Kachelserver in diesem Programm herunterladen: ganz ohne Internet</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Open a file…</source>
        <translation>Datei öffnen…</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Open a file</source>
        <translation>Eine Datei öffnen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Go on with a file that tiledl made earlier</source>
        <translation>Mit einer Datei weitermachen, die tiledl früher angelegt hat</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>New here? The demo shows a whole download, without the internet.</source>
        <translation>Neu hier? Die Demo zeigt einen ganzen Download, ohne Internet.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>How much of the plan is done</source>
        <translation>Wie viel vom Plan fertig ist</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Tiles done</source>
        <translation>Fertige Kacheln</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Tiles a second, over the last five seconds</source>
        <translation>Kacheln je Sekunde, über die letzten fünf Sekunden</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>in flight / limit</source>
        <translation>unterwegs / Grenze</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Requests under way, and how many may be</source>
        <translation>Laufende Anfragen, und wie viele es sein dürfen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>p50 ms</source>
        <translation>p50 ms</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Half of the requests of the last ten seconds were quicker</source>
        <translation>Die Hälfte der Anfragen der letzten zehn Sekunden war schneller</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>p95 ms</source>
        <translation>p95 ms</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>19 of 20 requests of the last ten seconds were quicker</source>
        <translation>19 von 20 Anfragen der letzten zehn Sekunden waren schneller</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>p99 ms</source>
        <translation>p99 ms</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>99 of 100 requests of the last ten seconds were quicker</source>
        <translation>99 von 100 Anfragen der letzten zehn Sekunden waren schneller</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>elapsed</source>
        <translation>vergangen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Time spent running, pauses left out</source>
        <translation>Laufzeit ohne Pausen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>left</source>
        <translation>übrig</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Time to the end at the present rate</source>
        <translation>Zeit bis zum Ende bei jetziger Geschwindigkeit</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>stored</source>
        <translation>gespeichert</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Tiles stored</source>
        <translation>Gespeicherte Kacheln</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>In the file, those of earlier runs included</source>
        <translation>In der Datei, auch aus früheren Läufen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>absent</source>
        <translation>nicht vorhanden</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Tiles absent</source>
        <translation>Nicht vorhandene Kacheln</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>The source answered that it has no such tile</source>
        <translation>Die Quelle hat geantwortet, dass sie keine solche Kachel hat</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Tiles failed</source>
        <translation>Fehlgeschlagene Kacheln</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Given up after all retries: see Retry failed</source>
        <translation>Nach allen Versuchen aufgegeben: siehe „Erneut versuchen“</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>retrying</source>
        <translation>wartend</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Tiles retrying</source>
        <translation>Kacheln, die erneut versucht werden</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Failed once or more, and waiting to be asked for again</source>
        <translation>Mindestens einmal fehlgeschlagen, und werden noch einmal angefragt</translation>
    </message>
    <message numerus="yes">
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>{done} of %n tiles · {percent} %</source>
        <translation>
            <numerusform>{done} von %n Kachel · {percent} %</numerusform>
            <numerusform>{done} von %n Kacheln · {percent} %</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/questions.py"/>
        <source>Quit tiledl?</source>
        <translation>tiledl beenden?</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/questions.py"/>
        <source>A download is still running.</source>
        <translation>Ein Download läuft noch.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/questions.py"/>
        <source>Stop it and quit? Everything fetched so far is kept; tiledl offers to go on with it at its next start.</source>
        <translation>Anhalten und beenden? Alles bisher Geladene ist gesichert; tiledl bietet beim nächsten Start an, damit weiterzumachen.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/questions.py"/>
        <source>&amp;Stop and quit</source>
        <translation>Anhalten und &amp;beenden</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/questions.py"/>
        <source>&amp;Keep downloading</source>
        <translation>&amp;Weiter herunterladen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/rate_row.py"/>
        <source>Requests a second at most; takes effect while the download runs</source>
        <translation>Höchstens so viele Anfragen je Sekunde; wirkt auch während des Downloads</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/rate_row.py"/>
        <source>Requests a second at most</source>
        <translation>Höchstens Anfragen je Sekunde</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/rate_row.py"/>
        <location filename="../../tiledl/gui/settings_dialog.py"/>
        <source>no limit</source>
        <translation>unbegrenzt</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/rate_row.py"/>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/rate_row.py"/>
        <source>{rate} tiles/s (policy)</source>
        <translation>{rate} Kacheln/s (Regel)</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/report_file.py"/>
        <source>{file} is the file with the tiles: choose another name</source>
        <translation>{file} ist die Datei mit den Kacheln: Wählen Sie einen anderen Namen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/report_file.py"/>
        <source>the report cannot be written to {file} ({reason}): choose another place</source>
        <translation>der Bericht lässt sich nicht nach {file} schreiben ({reason}): Wählen Sie einen anderen Ort</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/report_panel.py"/>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/report_panel.py"/>
        <source>Copy report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/report_panel.py"/>
        <source>Copy the report as text to the clipboard</source>
        <translation>Den Bericht als Text in die Zwischenablage kopieren</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/report_panel.py"/>
        <source>Save report…</source>
        <translation>Bericht speichern…</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/report_panel.py"/>
        <source>Save report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/report_panel.py"/>
        <source>Save the report as text, or as JSON for other programs</source>
        <translation>Den Bericht als Text speichern, oder als JSON für andere Programme</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/report_panel.py"/>
        <source>The report of a download appears here when it is over.</source>
        <translation>Der Bericht eines Downloads erscheint hier, wenn er beendet ist.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/report_panel.py"/>
        <source>The report is in {file}</source>
        <translation>Der Bericht ist in {file}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/report_panel.py"/>
        <source>Save the report</source>
        <translation>Den Bericht speichern</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/report_panel.py"/>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/report_panel.py"/>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_dialog.py"/>
        <source>as the system</source>
        <translation>wie das System</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_dialog.py"/>
        <source>light</source>
        <translation>hell</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_dialog.py"/>
        <source>dark</source>
        <translation>dunkel</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_dialog.py"/>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_dialog.py"/>
        <source>Kinds of settings</source>
        <translation>Arten von Einstellungen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_dialog.py"/>
        <source>&amp;Keys</source>
        <translation>&amp;Schlüssel</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_dialog.py"/>
        <source>Kept in {file}</source>
        <translation>Aufbewahrt in {file}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_dialog.py"/>
        <source>Open the settings &amp;file</source>
        <translation>Einstellungs&amp;datei öffnen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_dialog.py"/>
        <source>Open the settings file</source>
        <translation>Die Einstellungsdatei öffnen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_dialog.py"/>
        <source>Open the settings file with the system&apos;s editor</source>
        <translation>Die Einstellungsdatei mit dem Editor des Systems öffnen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_dialog.py"/>
        <source>Save the settings and close</source>
        <translation>Die Einstellungen speichern und schließen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_dialog.py"/>
        <source>Save the settings</source>
        <translation>Die Einstellungen speichern</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_dialog.py"/>
        <source>Close without saving</source>
        <translation>Schließen, ohne zu speichern</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_dialog.py"/>
        <source>no editor could be opened: the file is {file}</source>
        <translation>kein Editor ließ sich öffnen: Die Datei ist {file}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_dialog.py"/>
        <source>{tip}. Set by the environment variable {variable}, which beats the settings file</source>
        <translation>{tip}. Gesetzt durch die Umgebungsvariable {variable}, die Vorrang vor der Einstellungsdatei hat</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_dialog.py"/>
        <location filename="../../tiledl/gui/wording.py"/>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_dialog.py"/>
        <source>as the environment says (HTTP_PROXY and others)</source>
        <translation>wie die Umgebung sagt (HTTP_PROXY und andere)</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_dialog.py"/>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_dialog.py"/>
        <source>tiledl in your documents ({folder})</source>
        <translation>tiledl in Ihren Dokumenten ({folder})</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_dialog.py"/>
        <source>Choose the output folder</source>
        <translation>Den Ausgabeordner wählen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_dialog.py"/>
        <source>Output folder</source>
        <translation>Ausgabeordner</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>These hold at once; the language, from the next start of tiledl on.</source>
        <translation>Diese gelten sofort; die Sprache ab dem nächsten Start von tiledl.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>These hold from the next download on; one that runs goes on as it began.</source>
        <translation>Diese gelten ab dem nächsten Download; einer, der läuft, läuft weiter wie begonnen.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>These hold from the next start of tiledl on.</source>
        <translation>Diese gelten ab dem nächsten Start von tiledl.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>&amp;Downloads</source>
        <translation>Do&amp;wnloads</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>&amp;Concurrency</source>
        <translation>Parallele Anfra&amp;gen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>Requests in flight that a fresh form begins with; automatic finds out what the server can take</source>
        <translation>Anfragen zugleich, mit denen ein neues Formular beginnt; „automatisch“ findet heraus, was der Server verträgt</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>&amp;Rate</source>
        <translation>Ra&amp;te</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>Requests a second at most, where the form says nothing</source>
        <translation>Höchstens so viele Anfragen je Sekunde, wo das Formular nichts sagt</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>&amp;Timeout</source>
        <translation>&amp;Zeitlimit</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>For one request, from start to end</source>
        <translation>Für eine Anfrage, von Anfang bis Ende</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>R&amp;etries</source>
        <translation>Wieder&amp;holungen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>How often a tile is tried again before it is given up</source>
        <translation>Wie oft eine Kachel erneut versucht wird, bevor sie aufgegeben wird</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>Output &amp;folder</source>
        <translation>Ausgabe&amp;ordner</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>Where files go unless you choose another place</source>
        <translation>Wohin Dateien kommen, wenn Sie keinen anderen Ort wählen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>&amp;Network</source>
        <translation>&amp;Netzwerk</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>HTTP &amp;engine</source>
        <translation>&amp;HTTP-Engine</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>direct is the fastest; httpx is pure Python</source>
        <translation>direct ist am schnellsten; httpx ist reines Python</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>&amp;Proxy</source>
        <translation>Pro&amp;xy</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>Such as http://proxy.example.org:3128; empty for none</source>
        <translation>Etwa http://proxy.example.org:3128; leer für keinen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>&amp;Contact</source>
        <translation>&amp;Kontakt</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>An address or web page that servers&apos; operators find in the User-Agent</source>
        <translation>Eine Adresse oder Webseite, die Betreiber von Servern im User-Agent finden</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>&amp;Window</source>
        <translation>F&amp;enster</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>&amp;Colours</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>Light, dark, or as the system says</source>
        <translation>Hell, dunkel, oder wie das System es sagt</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>L&amp;anguage</source>
        <translation>Spr&amp;ache</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>The language of tiledl&apos;s window, from its next start on</source>
        <translation>Die Sprache des Fensters von tiledl, ab seinem nächsten Start</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>&amp;Notifications</source>
        <translation>&amp;Benachrichtigungen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>Let the system tell of a download&apos;s end while this window is not in front</source>
        <translation>Das System das Ende eines Downloads melden lassen, während dieses Fenster nicht vorn ist</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>&amp;Jobs at a time</source>
        <translation>Aufträge zu&amp;gleich</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>How many jobs of the queue run at once, never two that ask the same server</source>
        <translation>Wie viele Aufträge der Warteschlange zugleich laufen, nie zwei, die denselben Server fragen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>&amp;Logs</source>
        <translation>&amp;Protokolle</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>&amp;Level</source>
        <translation>S&amp;tufe</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>How much is written to the log</source>
        <translation>Wie viel ins Protokoll geschrieben wird</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>&amp;Days</source>
        <translation>Ta&amp;ge</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>Log files are removed after so many days; 0 writes none</source>
        <translation>Protokolle werden nach so vielen Tagen entfernt; 0 schreibt keine</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>&amp;Room</source>
        <translation>P&amp;latz</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>What all log files together may take</source>
        <translation>Was alle Protokolle zusammen belegen dürfen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>&amp;Places</source>
        <translation>&amp;Orte</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>Let log lines tell which tiles and files they are about</source>
        <translation>Zeilen im Protokoll sagen lassen, um welche Kacheln und Dateien es geht</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>{folder} is a file: choose a folder</source>
        <translation>{folder} ist eine Datei: Wählen Sie einen Ordner</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/shortcuts.py"/>
        <source>Buttons</source>
        <translation>Schaltflächen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/shortcuts_window.py"/>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/shortcuts_window.py"/>
        <source>&lt;p&gt;Tab goes from one control to the next, Shift+Tab back. Alt with an underlined letter goes to a field or opens a menu.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Tab führt von einem Bedienelement zum nächsten, Umschalt+Tab zurück. Alt mit einem unterstrichenen Buchstaben führt zu einem Feld oder öffnet ein Menü.&lt;/p&gt;</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/source_box.py"/>
        <source>Tile source</source>
        <translation>Kachelquelle</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/source_box.py"/>
        <source>Demo world, a name of the catalogue, or an address with {z}, {x} and {y}</source>
        <translation>Demo world, ein Name des Katalogs, oder eine Adresse mit {z}, {x} und {y}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/source_box.py"/>
        <source>What the source&apos;s owner allows</source>
        <translation>Was der Betreiber der Quelle erlaubt</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/source_box.py"/>
        <source>&amp;Source</source>
        <translation>&amp;Quelle</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/source_box.py"/>
        <source>Read the terms</source>
        <translation>Bedingungen lesen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/stage.py"/>
        <source>Events and tables</source>
        <translation>Ereignisse und Tabellen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/stage.py"/>
        <source>&amp;Events</source>
        <translation>Ereigni&amp;sse</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/stage.py"/>
        <source>Re&amp;port</source>
        <translation>Beri&amp;cht</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/stage.py"/>
        <source>Failed t&amp;iles</source>
        <translation>Fehlgeschlage&amp;n</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/stage.py"/>
        <source>Errors b&amp;y host</source>
        <translation>Fehler nach H&amp;ost</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/stage.py"/>
        <source>Loading charts…</source>
        <translation>Diagramme werden geladen…</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/stage.py"/>
        <source>Loading the map…</source>
        <translation>Karte wird geladen…</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/telling.py"/>
        <source>Something went wrong inside tiledl ({detail}). What was fetched is kept: go on, or start tiledl again if it does not react. The log (Help ▸ Open log folder) says more.</source>
        <translation>In tiledl ist etwas schiefgegangen ({detail}). Was geladen wurde, ist gesichert: Machen Sie weiter, oder starten Sie tiledl neu, wenn es nicht reagiert. Das Protokoll (Hilfe ▸ Protokollordner öffnen) sagt mehr.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/telling.py"/>
        <source>Paused: {reason}</source>
        <translation>Pausiert: {reason}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/telling.py"/>
        <source>Ask the source again at once</source>
        <translation>Die Quelle sofort wieder fragen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/telling.py"/>
        <source>Enter key…</source>
        <translation>Schlüssel eingeben…</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>timeout</source>
        <translation>Zeitüberschreitung</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>server error</source>
        <translation>Serverfehler</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>rate limited</source>
        <translation>gebremst</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>client error</source>
        <translation>Clientfehler</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>bad body</source>
        <translation>schlechter Inhalt</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>no connection in time</source>
        <translation>nicht rechtzeitig verbunden</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>silent for too long</source>
        <translation>zu lange still</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>not finished in time</source>
        <translation>nicht rechtzeitig fertig</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>connection refused</source>
        <translation>Verbindung abgewiesen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>connection reset</source>
        <translation>Verbindung abgebrochen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>name not resolved</source>
        <translation>Name nicht gefunden</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>TLS failed</source>
        <translation>TLS fehlgeschlagen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>proxy failed</source>
        <translation>Proxy fehlgeschlagen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>not HTTP</source>
        <translation>kein HTTP</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>status 5xx</source>
        <translation>Status 5xx</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>status 429</source>
        <translation>Status 429</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>status 503 with Retry-After</source>
        <translation>Status 503 mit Retry-After</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>other status</source>
        <translation>anderer Status</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>too many redirects</source>
        <translation>zu viele Umleitungen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>redirect to a host that forbids it</source>
        <translation>Umleitung zu einem Host, der es verbietet</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>unusable URL</source>
        <translation>unbrauchbare URL</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>empty body</source>
        <translation>leerer Inhalt</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>truncated body</source>
        <translation>abgeschnittener Inhalt</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>body too large</source>
        <translation>Inhalt zu groß</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>body not as encoded</source>
        <translation>Inhalt anders kodiert als angegeben</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>not a tile</source>
        <translation>keine Kachel</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>another type of tile</source>
        <translation>andere Art von Kachel</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>no-data tile</source>
        <translation>Kachel ohne Daten</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>half-open</source>
        <translation>halb offen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>halved for a moment, to measure the latency without a queue</source>
        <translation>für einen Moment halbiert, um die Latenz ohne Warteschlange zu messen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>back after the measurement</source>
        <translation>zurück nach der Messung</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>no queue at the server, so there is room for more</source>
        <translation>keine Warteschlange am Server, also Platz für mehr</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>requests wait in a queue at the server</source>
        <translation>Anfragen warten am Server in einer Schlange</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>slow start: more until a queue appears</source>
        <translation>langsamer Start: mehr, bis sich eine Schlange bildet</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>slow start is over</source>
        <translation>der langsame Start ist vorbei</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>the source&apos;s policy allows no more</source>
        <translation>die Regeln der Quelle erlauben nicht mehr</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>chosen by hand</source>
        <translation>von Hand gewählt</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>requests fail under this load</source>
        <translation>Anfragen scheitern unter dieser Last</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>under way</source>
        <translation>läuft</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>idle</source>
        <translation>untätig</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>starting</source>
        <translation>startet</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>stopping</source>
        <translation>hält an</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>west, south, east, north</source>
        <translation>West, Süd, Ost, Nord</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>south, west, north, east</source>
        <translation>Süd, West, Nord, Ost</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>south, north, west, east</source>
        <translation>Süd, Nord, West, Ost</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>north, west, south, east</source>
        <translation>Nord, West, Süd, Ost</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>west, north, east, south</source>
        <translation>West, Nord, Ost, Süd</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>west, east, south, north</source>
        <translation>West, Ost, Süd, Nord</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>what the linked map shows</source>
        <translation>was die verlinkte Karte zeigt</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>west</source>
        <translation>West</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>south</source>
        <translation>Süd</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>east</source>
        <translation>Ost</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>north</source>
        <translation>Nord</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/binding.py"/>
        <source>A download is under way, and would be part of what is measured: let it end, or stop it first. It can go on later.</source>
        <translation>Ein Download läuft und würde mitgemessen: Lassen Sie ihn enden, oder halten Sie ihn vorher an. Er kann später weiterlaufen.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/binding.py"/>
        <source>The measurement was stopped, since a download has started. What was measured is kept.</source>
        <translation>Die Messung wurde beendet, da ein Download gestartet ist. Was gemessen ist, bleibt.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/binding.py"/>
        <source>The download uses {in_flight} requests in flight from now on.</source>
        <translation>Der Download nutzt ab jetzt {in_flight} parallele Anfragen.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/binding.py"/>
        <source>The download uses {in_flight} requests in flight and at most {rate} requests a second from now on.</source>
        <translation>Der Download nutzt ab jetzt {in_flight} parallele Anfragen und höchstens {rate} Anfragen je Sekunde.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/binding.py"/>
        <source>Measures {source}, zooms {lowest} to {highest}. No tile is stored.</source>
        <translation>Misst {source}, Zoomstufen {lowest} bis {highest}. Keine Kachel wird gespeichert.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/chart_view.py"/>
        <source>Point at a value to read it.</source>
        <translation>Zeigen Sie auf einen Wert, um ihn zu lesen.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/chart_view.py"/>
        <source>{series}: {x} {x_label}, {y} {y_label}</source>
        <translation>{series}: {x} {x_label}, {y} {y_label}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/exporting.py"/>
        <source>Report that any browser shows (*.html)</source>
        <translation>Bericht für jeden Browser (*.html)</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/exporting.py"/>
        <source>PNG picture of the charts (*.png)</source>
        <translation>PNG-Bild der Diagramme (*.png)</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/exporting.py"/>
        <source>SVG drawing of the charts (*.svg)</source>
        <translation>SVG-Zeichnung der Diagramme (*.svg)</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/exporting.py"/>
        <source>CSV table of the measurements (*.csv)</source>
        <translation>CSV-Tabelle der Messungen (*.csv)</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/exporting.py"/>
        <source>JSON, for programs (*.json)</source>
        <translation>JSON, für Programme (*.json)</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/exporting.py"/>
        <location filename="../../tiledl/gui/tuning/verdict_card.py"/>
        <source>Export the measurement</source>
        <translation>Messung exportieren</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/exporting.py"/>
        <source>Exported to {file}</source>
        <translation>Nach {file} exportiert</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/exporting.py"/>
        <source>{file} cannot be written: choose a name that ends in .html, .png, .svg, .csv or .json</source>
        <translation>{file} lässt sich nicht schreiben: Wählen Sie einen Namen, der auf .html, .png, .svg, .csv oder .json endet</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/exporting.py"/>
        <source>the picture is too large for the memory: show fewer runs</source>
        <translation>das Bild ist zu groß für den Speicher: Zeigen Sie weniger Messungen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/gallery.py"/>
        <source>Measure the source at the left, or see how limits look on a server inside this program, for which nothing leaves this computer.</source>
        <translation>Messen Sie die Quelle links, oder sehen Sie an einem Server in diesem Programm, wie Grenzen aussehen: Dafür verlässt nichts diesen Computer.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/gallery.py"/>
        <source>Run</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/gallery.py"/>
        <source>Run: {experiment}</source>
        <translation>Ausführen: {experiment}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/lab.py"/>
        <source>no request succeeded: check the source&apos;s address</source>
        <translation>keine Anfrage gelang: Prüfen Sie die Adresse der Quelle</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/lab.py"/>
        <source>the run was not saved: {reason}</source>
        <translation>die Messung wurde nicht gespeichert: {reason}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>{number} in flight get {share} of the {rate} tiles/s that the server gave at most; more would only wait in a queue</source>
        <translation>{number} parallele Anfragen bringen {share} der {rate} Kacheln/s, die der Server höchstens gab; mehr würden nur in einer Schlange warten</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>throughput still grew at {number} in flight, the most that was measured ({rate} tiles/s): a higher level may do better</source>
        <translation>der Durchsatz wuchs noch bei {number} parallelen Anfragen, den meisten, die gemessen wurden ({rate} Kacheln/s): Eine höhere Stufe kann besser sein</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>no level keeps the latency budget ({budget}): {number} in flight already take {ms} ms</source>
        <translation>keine Stufe hält das Latenzbudget ({budget}): Schon {number} parallele Anfragen brauchen {ms} ms</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>{number} in flight are the most that keep the latency budget ({budget}); throughput alone would ask for more ({rate} tiles/s at most)</source>
        <translation>{number} parallele Anfragen sind die meisten, die das Latenzbudget halten ({budget}); der Durchsatz allein verlangte mehr (höchstens {rate} Kacheln/s)</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>p{percentile} of {number} ms</source>
        <translation>p{percentile} von {number} ms</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>at every level more than {most} of requests failed (at best {share}, with {number} in flight)</source>
        <translation>auf jeder Stufe schlugen mehr als {most} der Anfragen fehl (im besten Fall {share}, bei {number} parallelen)</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>nothing was measured, so nothing can be recommended</source>
        <translation>nichts wurde gemessen, also lässt sich nichts empfehlen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>no rate was found that the server takes without refusing: wait a while, and ask less</source>
        <translation>keine Rate wurde gefunden, die der Server ohne Abweisung annimmt: Warten Sie eine Weile, und fragen Sie weniger</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>no request succeeded at any rate that was tried</source>
        <translation>bei keiner der versuchten Raten gelang eine Anfrage</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>the server takes {rate} requests/s and asks for fewer above that: keep to this rate, for which a concurrency of {number} is enough</source>
        <translation>der Server nimmt {rate} Anfragen/s an und bittet darüber um weniger: Bleiben Sie bei dieser Rate, für die {number} parallele Anfragen genügen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>the server kept no measured rate within the budget: measure lower ones</source>
        <translation>der Server hielt keine gemessene Rate innerhalb des Budgets: Messen Sie niedrigere</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>{rate} requests/s are the highest measured rate that the server kept within the budget; a concurrency of {number} is enough for it</source>
        <translation>{rate} Anfragen/s sind die höchste gemessene Rate, die der Server innerhalb des Budgets hielt; {number} parallele Anfragen genügen dafür</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>no request succeeded, so the faults cost everything</source>
        <translation>keine Anfrage gelang, die Fehler kosten also alles</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>from {least} to {most} of spoilt answers, throughput went from {fast} to {slow} tiles/s and p99 from {short} to {long} ms; {retries} retries left {share} of the tiles without an answer</source>
        <translation>von {least} bis {most} verdorbener Antworten ging der Durchsatz von {fast} auf {slow} Kacheln/s und p99 von {short} auf {long} ms; trotz {retries} Wiederholungen blieben {share} der Kacheln ohne Antwort</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>contention σ = {sigma} ({sigma_within}), coherency κ = {kappa} ({kappa_within}), λ = {rate} tiles/s with one in flight{more}</source>
        <translation>Konkurrenz σ = {sigma} ({sigma_within}), Abstimmung κ = {kappa} ({kappa_within}), λ = {rate} Kacheln/s mit einer Anfrage unterwegs{more}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>; throughput has no peak (Amdahl&apos;s law does as well){more}</source>
        <translation>; der Durchsatz hat keinen Gipfel (Amdahls Gesetz genügt auch){more}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>; peak of {rate} tiles/s at {number} in flight{more}</source>
        <translation>; Gipfel von {rate} Kacheln/s bei {number} unterwegs{more}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>; a peak would be at {number} in flight, above the {most} that were measured, so it is a guess{more}</source>
        <translation>; ein Gipfel läge bei {number} unterwegs, über den gemessenen {most}, ist also geraten{more}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>. The law misses the points by {share}: this server has a sharper knee than it describes, so trust the points</source>
        <translation>. Das Gesetz verfehlt die Punkte um {share}: Dieser Server hat ein schärferes Knie, als es beschreibt, vertrauen Sie also den Punkten</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>{number} measured level is not enough points for a scaling law: it takes {least} different ones</source>
        <translation>{number} gemessene Stufe reicht nicht für ein Skalierungsgesetz: Es braucht {least} verschiedene</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>{number} measured levels are not enough points for a scaling law: it takes {least} different ones</source>
        <translation>{number} gemessene Stufen reichen nicht für ein Skalierungsgesetz: Es braucht {least} verschiedene</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>{number} in flight give {times} times the throughput of one at a time</source>
        <translation>{number} parallele Anfragen bringen {times}-mal den Durchsatz von einer</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>Little&apos;s law: throughput × latency is {share} of what was in flight{more}</source>
        <translation>Littles Gesetz: Durchsatz × Latenz ist {share} dessen, was unterwegs war{more}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>; the rest waited in this program, so it is part of the limit</source>
        <translation>; der Rest wartete in diesem Programm, ist also Teil der Grenze</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>auto came to {number} in flight: {rate} tiles/s, p95 {ms} ms{more}</source>
        <translation>die Automatik kam auf {number} unterwegs: {rate} Kacheln/s, p95 {ms} ms{more}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>, {share} of what is achievable{more}</source>
        <translation>, {share} des Erreichbaren{more}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>; it agrees with the recommendation within 20 %</source>
        <translation>; das stimmt mit der Empfehlung bis auf 20 % überein</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>; {share} more in flight</source>
        <translation>; {share} mehr unterwegs</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>; {share} fewer in flight</source>
        <translation>; {share} weniger unterwegs</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>all levels were measured</source>
        <translation>alle Stufen wurden gemessen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>throughput had stopped growing</source>
        <translation>der Durchsatz wuchs nicht mehr</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>throughput had stopped growing at {rate} tiles/s</source>
        <translation>der Durchsatz wuchs nicht mehr über {rate} Kacheln/s</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>too many requests failed</source>
        <translation>zu viele Anfragen schlugen fehl</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>the server asked for fewer requests</source>
        <translation>der Server bat um weniger Anfragen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>the latency budget was passed</source>
        <translation>das Latenzbudget wurde überschritten</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>this computer could not send more</source>
        <translation>dieser Computer konnte nicht mehr senden</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>it was stopped</source>
        <translation>die Messung wurde angehalten</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>the most that is allowed here is {most}, not {level}</source>
        <translation>hier sind höchstens {most} erlaubt, nicht {level}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>{number} in flight are the most that is tried here</source>
        <translation>mehr als {number} unterwegs werden hier nicht versucht</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>at {level} the server asked for fewer requests</source>
        <translation>bei {level} bat der Server um weniger Anfragen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>at {level} nothing was answered in {seconds} s</source>
        <translation>bei {level} wurde in {seconds} s nichts beantwortet</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>at {level}, {share} of requests failed</source>
        <translation>bei {level} schlugen {share} der Anfragen fehl</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>at {level}, p{percentile} was {ms} ms, above the budget of {budget} ms</source>
        <translation>bei {level} war p{percentile} {ms} ms, über dem Budget von {budget} ms</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>at {level} this computer was busy: the server may be able to do more</source>
        <translation>bei {level} war dieser Computer ausgelastet: Der Server kann vielleicht mehr</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>{number} in flight</source>
        <translation>{number} unterwegs</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>{number} requests/s</source>
        <translation>{number} Anfragen/s</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>taken without refusals</source>
        <translation>ohne Abweisung angenommen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>recommended</source>
        <translation>empfohlen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>recommended {number}</source>
        <translation>empfohlen {number}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>peak of the law {number}</source>
        <translation>Gipfel des Gesetzes {number}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>safety-critical, {number} ms</source>
        <translation>sicherheitskritisch, {number} ms</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>navigation, {number} ms</source>
        <translation>Verschieben, {number} ms</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>interactive, {number} ms</source>
        <translation>flüssig, {number} ms</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>impact of errors</source>
        <translation>Wirkung von Fehlern</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>no recommendation</source>
        <translation>keine Empfehlung</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>{rate} requests/s, {number} in flight</source>
        <translation>{rate} Anfragen/s, {number} unterwegs</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/messages.py"/>
        <source>{number} in flight, {rate} tiles/s</source>
        <translation>{number} unterwegs, {rate} Kacheln/s</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/order.py"/>
        <source>concurrency, found by itself</source>
        <translation>Parallelität, selbst gefunden</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/order.py"/>
        <source>these concurrencies</source>
        <translation>diese Parallelitäten</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/order.py"/>
        <source>these rates per second</source>
        <translation>diese Raten je Sekunde</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/order.py"/>
        <source>one at a time, then many</source>
        <translation>erst einzeln, dann viele</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/order.py"/>
        <source>each tile once</source>
        <translation>jede Kachel einmal</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/order.py"/>
        <source>some often, many seldom</source>
        <translation>einige oft, viele selten</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/order.py"/>
        <source>as one person pans and zooms</source>
        <translation>wie jemand verschiebt und zoomt</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/order.py"/>
        <source>the concurrencies</source>
        <translation>die Parallelitäten</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/order.py"/>
        <source>the rates</source>
        <translation>die Raten</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/order_card.py"/>
        <source>What to measure</source>
        <translation>Was gemessen wird</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/order_card.py"/>
        <source>Which levels of load the server is put under</source>
        <translation>Welchen Laststufen der Server ausgesetzt wird</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/order_card.py"/>
        <source>Concurrencies</source>
        <translation>Parallelitäten</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/order_card.py"/>
        <source>How many requests are in flight, one number for each level: 1, 5, 10</source>
        <translation>Wie viele Anfragen unterwegs sind, eine Zahl je Stufe: 1, 5, 10</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/order_card.py"/>
        <source>Rates</source>
        <translation>Raten</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/order_card.py"/>
        <source>Requests begun a second, one number for each level. Latencies count from when a request was to begin, so that what waits for its turn is not left out</source>
        <translation>Begonnene Anfragen je Sekunde, eine Zahl je Stufe. Latenzen zählen ab dem Moment, in dem eine Anfrage beginnen sollte, damit Wartezeiten nicht fehlen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/order_card.py"/>
        <source>Concurrency of the bench</source>
        <translation>Parallelität der Messung</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/order_card.py"/>
        <source>How many requests are in flight in the second part</source>
        <translation>Wie viele Anfragen im zweiten Teil unterwegs sind</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/order_card.py"/>
        <source> in flight</source>
        <translation> unterwegs</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/order_card.py"/>
        <source>Which tiles</source>
        <translation>Welche Kacheln</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/order_card.py"/>
        <source>How tiles of the area are chosen, so that the server&apos;s caches are met as in life</source>
        <translation>Wie Kacheln des Bereichs gewählt werden, damit die Zwischenspeicher des Servers wie im Leben getroffen werden</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/order_card.py"/>
        <source>Measured</source>
        <translation>Messdauer</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/order_card.py"/>
        <source>Length of each measured phase</source>
        <translation>Länge jeder gemessenen Phase</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/order_card.py"/>
        <source>Warm-up</source>
        <translation>Aufwärmen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/order_card.py"/>
        <source>Length of the phase before each measured one, which does not count</source>
        <translation>Länge der Phase vor jeder gemessenen, die nicht zählt</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/order_card.py"/>
        <source>Rounds</source>
        <translation>Durchgänge</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/order_card.py"/>
        <source>How often each level is measured; rounds go up and down in turn</source>
        <translation>Wie oft jede Stufe gemessen wird; Durchgänge gehen abwechselnd auf- und abwärts</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/order_card.py"/>
        <source>Latency budget</source>
        <translation>Latenzbudget</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/order_card.py"/>
        <source>The longest latency that will do, for 95 % of the requests</source>
        <translation>Die längste Latenz, die noch genügt, für 95 % der Anfragen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/order_card.py"/>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/order_card.py"/>
        <source>Failures allowed</source>
        <translation>Erlaubte Fehler</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/order_card.py"/>
        <source>The largest share of requests that may fail</source>
        <translation>Der größte Anteil der Anfragen, der fehlschlagen darf</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/order_card.py"/>
        <source>Measure</source>
        <translation>Messen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/order_card.py"/>
        <source>Measure the source, area and zooms at the left</source>
        <translation>Die Quelle, den Bereich und die Zoomstufen links messen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/order_card.py"/>
        <source>Stop measuring</source>
        <translation>Messung beenden</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/order_card.py"/>
        <source>Measure no more; what was measured is kept</source>
        <translation>Nicht weiter messen; was gemessen ist, bleibt</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/order_card.py"/>
        <source>Experiments…</source>
        <translation>Experimente …</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/order_card.py"/>
        <location filename="../../tiledl/gui/tuning/panel.py"/>
        <source>Experiments</source>
        <translation>Experimente</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/order_card.py"/>
        <source>Ready-made measurements of a server inside this program</source>
        <translation>Fertige Messungen an einem Server in diesem Programm</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/order_card.py"/>
        <source>doubled until nothing is gained</source>
        <translation>verdoppelt, bis nichts gewonnen wird</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/order_card.py"/>
        <source>Levels</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/order_card.py"/>
        <source>p95 at most</source>
        <translation>p95 höchstens</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/order_card.py"/>
        <source>Failures at most</source>
        <translation>Fehler höchstens</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/outage.py"/>
        <source>Watch a breaker open</source>
        <translation>Schutzschalter öffnet</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/outage.py"/>
        <source>A download during which the server is gone for 8 seconds. The breaker opens after a few failures, probes now and then, and closes when the server is back: no tile is lost, and nobody is hammered.</source>
        <translation>Ein Download, bei dem der Server 8 Sekunden lang weg ist. Der Schutzschalter öffnet nach wenigen Fehlern, probt ab und zu und schließt, wenn der Server wieder da ist: Keine Kachel geht verloren, und niemand wird bedrängt.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/panel.py"/>
        <source>The measurement&apos;s charts</source>
        <translation>Die Diagramme der Messung</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/runs_list.py"/>
        <source>Saved runs</source>
        <translation>Gespeicherte Messungen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/runs_list.py"/>
        <source>Tick runs to lay them over one another; F2 gives another name</source>
        <translation>Haken Sie Messungen an, um sie übereinanderzulegen; F2 gibt einen anderen Namen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/runs_list.py"/>
        <source>Each measurement is kept here, to be compared with later ones.</source>
        <translation>Jede Messung wird hier aufbewahrt, um mit späteren verglichen zu werden.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/runs_list.py"/>
        <source>Delete run</source>
        <translation>Messung löschen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/runs_list.py"/>
        <source>Delete the run</source>
        <translation>Die Messung löschen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/runs_list.py"/>
        <source>Forget the selected run</source>
        <translation>Die ausgewählte Messung vergessen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/runs_list.py"/>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/runs_list.py"/>
        <source>Undo the deletion</source>
        <translation>Das Löschen rückgängig machen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/runs_list.py"/>
        <source>Bring the deleted run back</source>
        <translation>Die gelöschte Messung zurückholen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/verdict_card.py"/>
        <source>Why this is recommended</source>
        <translation>Warum dies empfohlen wird</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/verdict_card.py"/>
        <source>More about the measurement</source>
        <translation>Mehr zur Messung</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/verdict_card.py"/>
        <source>Laws, Little&apos;s check, and what Auto came to</source>
        <translation>Gesetze, Prüfung nach Little, und worauf die Automatik kam</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/verdict_card.py"/>
        <source>&amp;Use it</source>
        <translation>&amp;Wert übernehmen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/verdict_card.py"/>
        <source>Use what is recommended</source>
        <translation>Die Empfehlung übernehmen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/verdict_card.py"/>
        <source>Put the recommended concurrency, and rate, into the download&apos;s form</source>
        <translation>Die empfohlene Parallelität und Rate in das Formular des Downloads übernehmen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/verdict_card.py"/>
        <source>Write what is shown as a page (HTML), picture (PNG, SVG), table (CSV) or JSON</source>
        <translation>Das Gezeigte als Seite (HTML), Bild (PNG, SVG), Tabelle (CSV) oder JSON speichern</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/verdict_card.py"/>
        <source>{level}: warming up, {seconds} s</source>
        <translation>{level}: Aufwärmen, {seconds} s</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/verdict_card.py"/>
        <source>{level}: {rate} tiles/s, p95 {p95} ms, {failed} failed, {seconds} s</source>
        <translation>{level}: {rate} Kacheln/s, p95 {p95} ms, {failed} fehlgeschlagen, {seconds} s</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/verdict_card.py"/>
        <source>Starting: {what}</source>
        <translation>Startet: {what}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/verdict_card.py"/>
        <source>Measuring: {what}</source>
        <translation>Misst: {what}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/verdict_card.py"/>
        <source>Stopping: {what}</source>
        <translation>Hält an: {what}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/verdict_card.py"/>
        <source>{runs} runs, one over the other</source>
        <translation>{runs} Messungen, übereinander</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/verdict_card.py"/>
        <source>What can a server take?</source>
        <translation>Was verträgt ein Server?</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/verdict_card.py"/>
        <source>What errors cost</source>
        <translation>Was Fehler kosten</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/verdict_card.py"/>
        <source>No recommendation</source>
        <translation>Keine Empfehlung</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/verdict_card.py"/>
        <source>At most {rate} requests/s, {in_flight} in flight</source>
        <translation>Höchstens {rate} Anfragen/s, {in_flight} unterwegs</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/verdict_card.py"/>
        <source>{in_flight} in flight, for {rate} tiles/s</source>
        <translation>{in_flight} unterwegs, für {rate} Kacheln/s</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/verdict_card.py"/>
        <source>It went no further because {why}.</source>
        <translation>Es ging nicht weiter, denn: {why}.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/verdict_card.py"/>
        <source>{refused} of {requests} requests were refused ({share} %).</source>
        <translation>{refused} von {requests} Anfragen wurden abgewiesen ({share} %).</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/words.py"/>
        <source>Throughput against concurrency</source>
        <translation>Durchsatz nach Parallelität</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/words.py"/>
        <source>Throughput against rate</source>
        <translation>Durchsatz nach Rate</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/words.py"/>
        <source>Latency against concurrency</source>
        <translation>Latenz nach Parallelität</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/words.py"/>
        <source>Latency against rate, coordinated omission corrected</source>
        <translation>Latenz nach Rate, koordinierte Auslassung berichtigt</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/words.py"/>
        <source>Latency by percentile</source>
        <translation>Latenz nach Perzentil</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/words.py"/>
        <source>Distribution of latencies</source>
        <translation>Verteilung der Latenzen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/words.py"/>
        <source>Little&apos;s law: below the line, requests waited in this program</source>
        <translation>Littles Gesetz: Unter der Linie warteten Anfragen in diesem Programm</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/words.py"/>
        <source>Throughput against errors</source>
        <translation>Durchsatz nach Fehlern</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/words.py"/>
        <source>Latency against errors, retries included</source>
        <translation>Latenz nach Fehlern, mit Wiederholungen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/words.py"/>
        <source>Retries, and tiles given up</source>
        <translation>Wiederholungen, und aufgegebene Kacheln</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/words.py"/>
        <source>requests in flight</source>
        <translation>Anfragen unterwegs</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/words.py"/>
        <source>requests begun per second</source>
        <translation>begonnene Anfragen je Sekunde</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/words.py"/>
        <source>latency in ms</source>
        <translation>Latenz in ms</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/words.py"/>
        <source>percentile</source>
        <translation>Perzentil</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/words.py"/>
        <source>% of requests</source>
        <translation>% der Anfragen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/words.py"/>
        <source>throughput × latency</source>
        <translation>Durchsatz × Latenz</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/words.py"/>
        <source>spoilt answers in %</source>
        <translation>verdorbene Antworten in %</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/words.py"/>
        <source>per 100 tiles</source>
        <translation>je 100 Kacheln</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/words.py"/>
        <source>measured</source>
        <translation>gemessen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/words.py"/>
        <source>USL</source>
        <translation>USL</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/words.py"/>
        <source>Amdahl&apos;s law</source>
        <translation>Amdahls Gesetz</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/words.py"/>
        <source>as many as were in flight</source>
        <translation>so viele, wie unterwegs waren</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/words.py"/>
        <source>retries</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/words.py"/>
        <source>tiles given up</source>
        <translation>aufgegebene Kacheln</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/words.py"/>
        <source>Find a capacity of 16</source>
        <translation>Kapazität 16 finden</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/words.py"/>
        <source>The server works on 16 requests at a time, 40 ms each. Watch throughput grow up to 16 in flight and then stand still, while latency grows on: what is beyond only waits.</source>
        <translation>Der Server bearbeitet 16 Anfragen zugleich, je 40 ms. Der Durchsatz wächst bis 16 unterwegs und bleibt dann stehen, während die Latenz weiter wächst: Was darüber ist, wartet nur.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/words.py"/>
        <source>Rate limit of 50/s</source>
        <translation>Grenze von 50/s</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/words.py"/>
        <source>The server answers 50 requests a second and refuses the rest with 429. The sweep goes no higher at the second refusal, and looks for the rate from below.</source>
        <translation>Der Server beantwortet 50 Anfragen je Sekunde und weist den Rest mit 429 ab. Die Messung geht nach der zweiten Abweisung nicht höher und sucht die Rate von unten.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/words.py"/>
        <source>The price of errors</source>
        <translation>Der Preis der Fehler</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/tuning/words.py"/>
        <source>0 to 30 % of the answers are spoilt: refusals, resets, truncated and slow bodies. Retries get nearly every tile in the end; what they cost shows in throughput and, above all, in p99.</source>
        <translation>0 bis 30 % der Antworten sind verdorben: Abweisungen, Abbrüche, abgeschnittene und langsame Inhalte. Wiederholungen bekommen am Ende fast jede Kachel; was sie kosten, zeigt sich im Durchsatz und vor allem in p99.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/view_menu.py"/>
        <source>Like the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/view_menu.py"/>
        <source>Light or dark, as the system is</source>
        <translation>Hell oder dunkel, wie das System es ist</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/view_menu.py"/>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/view_menu.py"/>
        <source>Light, whatever the system is</source>
        <translation>Hell, wie auch immer das System ist</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/view_menu.py"/>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/view_menu.py"/>
        <source>Dark, whatever the system is</source>
        <translation>Dunkel, wie auch immer das System ist</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/view_menu.py"/>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/view_menu.py"/>
        <source>&amp;Form</source>
        <translation>&amp;Formular</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/view_menu.py"/>
        <source>Show the form at the left</source>
        <translation>Das Formular links zeigen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/view_menu.py"/>
        <source>Show the charts beside the map</source>
        <translation>Die Diagramme neben der Karte zeigen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/view_menu.py"/>
        <source>&amp;Events and tables</source>
        <translation>&amp;Ereignisse und Tabellen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/view_menu.py"/>
        <source>Show what is below the map</source>
        <translation>Zeigen, was unter der Karte ist</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/view_menu.py"/>
        <source>F&amp;ull screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/view_menu.py"/>
        <source>Give tiledl the whole screen</source>
        <translation>tiledl den ganzen Bildschirm geben</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/view_menu.py"/>
        <source>&amp;Download</source>
        <translation>&amp;Download</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/view_menu.py"/>
        <source>Tuning l&amp;ab</source>
        <translation>Mess&amp;labor</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/view_menu.py"/>
        <source>&amp;Theme</source>
        <translation>Farb&amp;schema</translation>
    </message>
    <message numerus="yes">
        <location filename="../../tiledl/gui/ways_out.py"/>
        <source>Use zoom {zoom}: %n tiles</source>
        <translation>
            <numerusform>Zoomstufe {zoom} nehmen: %n Kachel</numerusform>
            <numerusform>Zoomstufe {zoom} nehmen: %n Kacheln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../tiledl/gui/ways_out.py"/>
        <source>Use zooms {lowest}–{highest}: %n tiles</source>
        <translation>
            <numerusform>Zoomstufen {lowest}–{highest} nehmen: %n Kachel</numerusform>
            <numerusform>Zoomstufen {lowest}–{highest} nehmen: %n Kacheln</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/wording.py"/>
        <source>B</source>
        <translation>B</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/wording.py"/>
        <source>kB</source>
        <translation>kB</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/wording.py"/>
        <source>GB</source>
        <translation>GB</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/wording.py"/>
        <source>TB</source>
        <translation>TB</translation>
    </message>
    <message numerus="yes">
        <location filename="../../tiledl/gui/wording.py"/>
        <source>%n tiles</source>
        <translation>
            <numerusform>%n Kachel</numerusform>
            <numerusform>%n Kacheln</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/wording.py"/>
        <source>{days} d {hours} h</source>
        <translation>{days} T. {hours} Std.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/wording.py"/>
        <source>{tiles} · about {size}</source>
        <translation>{tiles} · etwa {size}</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/wording.py"/>
        <source>at {size} a tile, by those seen so far</source>
        <translation>bei {size} je Kachel, nach den bisher gesehenen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/wording.py"/>
        <source>assuming {size} a tile until some have arrived</source>
        <translation>bei angenommenen {size} je Kachel, bis einige da sind</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/wording.py"/>
        <source>{tiles} (and {number} from before)</source>
        <translation>{tiles} (und {number} von vorher)</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/wording.py"/>
        <source>Stored</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/wording.py"/>
        <source>Unchanged</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/wording.py"/>
        <source>Absent</source>
        <translation>Nicht vorhanden</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/wording.py"/>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/wording.py"/>
        <source>Still missing</source>
        <translation>Fehlen noch</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/wording.py"/>
        <source>Saved</source>
        <translation>Gespart</translation>
    </message>
    <message numerus="yes">
        <location filename="../../tiledl/gui/wording.py"/>
        <source>%n tiles equal to others, {size} not stored twice</source>
        <translation>
            <numerusform>%n Kachel gleich anderen, {size} nicht doppelt gespeichert</numerusform>
            <numerusform>%n Kacheln gleich anderen, {size} nicht doppelt gespeichert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../tiledl/gui/wording.py"/>
        <source>{requests}, %n of them retries</source>
        <translation>
            <numerusform>{requests}, davon %n Wiederholung</numerusform>
            <numerusform>{requests}, davon %n Wiederholungen</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/wording.py"/>
        <source>{requests} (failed: {classes})</source>
        <translation>{requests} (fehlgeschlagen: {classes})</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/wording.py"/>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/wording.py"/>
        <location filename="../../tiledl/gui/zoom_table.py"/>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/wording.py"/>
        <source>{time} at {rate} tiles/s</source>
        <translation>{time} bei {rate} Kacheln/s</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/wording.py"/>
        <source>Area</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/wording.py"/>
        <source>W, S, E, N</source>
        <translation>W, S, O, N</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/wording.py"/>
        <source>Zooms</source>
        <translation>Zoomstufen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/wording.py"/>
        <source>{lowest} to {highest}</source>
        <translation>{lowest} bis {highest}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../tiledl/gui/wording.py"/>
        <source>%n tiles in a file of {size}</source>
        <translation>
            <numerusform>%n Kachel in einer Datei von {size}</numerusform>
            <numerusform>%n Kacheln in einer Datei von {size}</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/wording.py"/>
        <source>Made by</source>
        <translation>Gemacht von</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/wording.py"/>
        <source>another program: it is shown, and never changed</source>
        <translation>einem anderen Programm: wird gezeigt, und nie geändert</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/wording.py"/>
        <source>Tiles by zoom</source>
        <translation>Kacheln je Zoomstufe</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/wording.py"/>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message numerus="yes">
        <location filename="../../tiledl/gui/wording.py"/>
        <source>%n tiles that the source does not have</source>
        <translation>
            <numerusform>%n Kachel, die die Quelle nicht hat</numerusform>
            <numerusform>%n Kacheln, die die Quelle nicht hat</numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/zoom_card.py"/>
        <source>Lowest zoom</source>
        <translation>Niedrigste Zoomstufe</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/zoom_card.py"/>
        <source>The zoom of the overview</source>
        <translation>Die Zoomstufe der Übersicht</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/zoom_card.py"/>
        <source>Highest zoom</source>
        <translation>Höchste Zoomstufe</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/zoom_card.py"/>
        <source>The zoom with the most detail: each step more has four times the tiles</source>
        <translation>Die Zoomstufe mit den meisten Einzelheiten: Jede Stufe mehr hat viermal so viele Kacheln</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/zoom_card.py"/>
        <source>&amp;Zooms</source>
        <translation>&amp;Zoomstufen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/zoom_card.py"/>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/zoom_card.py"/>
        <source>Use allowed zooms</source>
        <translation>Erlaubte Zoomstufen nehmen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/zoom_card.py"/>
        <source>Choose the zooms that the source allows</source>
        <translation>Die Zoomstufen wählen, die die Quelle erlaubt</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/zoom_card.py"/>
        <source>Zoom range</source>
        <translation>Bereich der Zoomstufen</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/zoom_card.py"/>
        <source>Drag the ends, or the bar between them. The arrow keys move the highest zoom, and with Shift the lowest</source>
        <translation>Ziehen Sie die Enden oder den Balken dazwischen. Die Pfeiltasten bewegen die höchste Zoomstufe, mit Umschalt die niedrigste</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/zoom_card.py"/>
        <source>within {lowest}–{highest}</source>
        <translation>({lowest}–{highest})</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/zoom_card.py"/>
        <source>Sampling {done} of {wanted} tiles…</source>
        <translation>Stichprobe {done} von {wanted} Kacheln…</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/zoom_card.py"/>
        <source>Not all sizes could be sampled: {problem}.</source>
        <translation>Nicht alle Größen ließen sich ermitteln: {problem}.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/zoom_card.py"/>
        <source>By zoom</source>
        <translation>Je Zoomstufe</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/zoom_card.py"/>
        <source>Tiles, size and time of each zoom</source>
        <translation>Kacheln, Größe und Zeit jeder Zoomstufe</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/zoom_card.py"/>
        <source>Sample sizes</source>
        <translation>Größen ermitteln</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/zoom_card.py"/>
        <source>Ask the source for up to three tiles of each zoom, to learn how large they are</source>
        <translation>Die Quelle nach bis zu drei Kacheln jeder Zoomstufe fragen, um zu erfahren, wie groß sie sind</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/zoom_card.py"/>
        <source>The time shows once tiles arrive.</source>
        <translation>Die Zeit erscheint, sobald Kacheln ankommen.</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/zoom_table.py"/>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/zoom_table.py"/>
        <source>The plan by zoom</source>
        <translation>Der Plan nach Zoomstufe</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/zoom_table.py"/>
        <source>Tiles, estimated size and time of each zoom</source>
        <translation>Kacheln, geschätzte Größe und Zeit jeder Zoomstufe</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/zoom_table.py"/>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/zoom_table.py"/>
        <source>&lt; 1 s</source>
        <translation>&lt; 1 s</translation>
    </message>
</context>
</TS>
