<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>tiledl</name>
    <message>
        <location filename="../../tiledl/gui/area_boxes.py"/>
        <source>North</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/area_boxes.py"/>
        <source>Northern edge in degrees of latitude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/area_boxes.py"/>
        <source>West</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/area_boxes.py"/>
        <source>Western edge in degrees of longitude; greater than east means across 180°</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/area_boxes.py"/>
        <source>East</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/area_boxes.py"/>
        <source>Eastern edge in degrees of longitude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/area_boxes.py"/>
        <source>South</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/area_boxes.py"/>
        <source>Southern edge in degrees of latitude</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/area_list.py"/>
        <source>These areas are downloaded instead of the box:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/area_list.py"/>
        <source>&amp;Load area…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/area_list.py"/>
        <source>Load area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/area_list.py"/>
        <source>Add the polygons of a GeoJSON, KML or GPX file, or a corridor around its lines; such files can be dropped here, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/area_list.py"/>
        <source>Add bo&amp;x</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/area_list.py"/>
        <source>Add box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/area_list.py"/>
        <source>Add the box above to the areas of this download, and choose another one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/area_list.py"/>
        <source>Remove {area}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/area_list.py"/>
        <source>Leave {area} out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/area_loading.py"/>
        <source>Load the area of a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/area_loading.py"/>
        <source>Areas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/area_loading.py"/>
        <location filename="../../tiledl/gui/main_window.py"/>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/area_loading.py"/>
        <source>A download is under way: its area cannot be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/area_loading.py"/>
        <source>Corridor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/area_loading.py"/>
        <source>{file} holds lines or points.
Kilometres around them that are downloaded:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/areas.py"/>
        <source>Box {numbers}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/areas.py"/>
        <source>{file}, {width} km around</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/areas.py"/>
        <source>{area}, simplified to {few} corners of {many}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/banner.py"/>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/banner.py"/>
        <source>Do what the message offers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/banner.py"/>
        <source>Dismiss the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/catalogue.py"/>
        <source>navigation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/catalogue.py"/>
        <source>interactive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/catalogue.py"/>
        <source>Throughput</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/catalogue.py"/>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <location filename="../../tiledl/gui/rate_row.py"/>
        <location filename="../../tiledl/gui/settings_dialog.py"/>
        <source>tiles/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/catalogue.py"/>
        <source>Tiles that got their outcome a second, over the last five seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/catalogue.py"/>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/catalogue.py"/>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>MB/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/catalogue.py"/>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Megabytes of tiles a second, over the last five seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/catalogue.py"/>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <location filename="../../tiledl/gui/wording.py"/>
        <source>Latency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/catalogue.py"/>
        <source>How long requests took: half of them up to p50, 95 of 100 up to p95, 99 of 100 up to p99, over the last ten seconds. The axis is logarithmic; the lines across are budgets: 50 ms while a map is moved, 100 ms for what should feel immediate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/catalogue.py"/>
        <source>Requests in flight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/catalogue.py"/>
        <source>Requests under way, the limit on them, and where the controller raised (▲) or lowered (▼) the limit; a dot is a short measurement with half of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/catalogue.py"/>
        <source>in flight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/catalogue.py"/>
        <source>limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/catalogue.py"/>
        <source>Circuit breakers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/catalogue.py"/>
        <source>Whether each host is asked: closed is healthy, open is at rest, half-open is tried again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/catalogue.py"/>
        <source>Errors a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/catalogue.py"/>
        <location filename="../../tiledl/gui/charts/readout.py"/>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/catalogue.py"/>
        <source>Failed requests a second by class, those that are tried again included</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/catalogue.py"/>
        <source>No errors in this span. Failed requests show here by class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/catalogue.py"/>
        <source>Retries a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/catalogue.py"/>
        <source>Requests that were tried again, a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/catalogue.py"/>
        <source>retries/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/catalogue.py"/>
        <source>No retries in this span. Requests that are tried again show here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/commands.py"/>
        <source>1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/commands.py"/>
        <source>Show the last minute, each sample of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/commands.py"/>
        <source>10 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/commands.py"/>
        <source>Show the last ten minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/commands.py"/>
        <source>Whole job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/commands.py"/>
        <source>Show the whole job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/commands.py"/>
        <source>&amp;Inspect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/commands.py"/>
        <source>Let the charts stand still to inspect them; the job goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/commands.py"/>
        <source>En&amp;large charts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/commands.py"/>
        <source>Give the charts the whole stage; Esc goes back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/commands.py"/>
        <source>E&amp;xport charts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/commands.py"/>
        <source>Write the shown span to a PNG picture, an SVG drawing or a CSV table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/commands.py"/>
        <source>Show “{chart}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/exporting.py"/>
        <source>PNG picture (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/exporting.py"/>
        <source>SVG drawing (*.svg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/exporting.py"/>
        <source>CSV table of the values (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/exporting.py"/>
        <source>There is nothing to export yet: start a download first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/exporting.py"/>
        <source>Export the charts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/exporting.py"/>
        <source>Exported {begin} to {end} of the job to {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/exporting.py"/>
        <source>all charts are closed: open one by its title, then export again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/exporting.py"/>
        <source>{job}: {begin} to {end}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/exporting.py"/>
        <source>{span} after {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/files.py"/>
        <source>the charts cannot be exported to {file}: choose a name that ends in .png (picture), .svg (drawing) or .csv (table)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/files.py"/>
        <source>{file} cannot be written ({reason}): choose another place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/host_bands.py"/>
        <source>all hosts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/host_bands.py"/>
        <source>{away} of {all} hosts not closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/host_bands.py"/>
        <source>all {number} hosts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/panel.py"/>
        <source>Point at a chart for its values at that time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/panel.py"/>
        <source>Charts fill in here as soon as a download runs: throughput, latency, requests in flight, circuit breakers, errors and retries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/panel.py"/>
        <source>Standing still at {moment} of the job.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/panel.py"/>
        <source>Charts menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/panel.py"/>
        <source>Export, and choose which charts show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/panel.py"/>
        <source>Follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/panel.py"/>
        <source>Show the present again (Ctrl+I, or Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/panel.py"/>
        <source>At the crosshair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/picture.py"/>
        <source>the picture is too large for the memory: close some charts first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/picture.py"/>
        <source>the charts could not be drawn: try another format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/plot.py"/>
        <source>{ms} ms {budget}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/plot.py"/>
        <source>Chart: {chart}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/readout.py"/>
        <source>{days} d {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/readout.py"/>
        <source>limit {before} → {after}: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../tiledl/gui/charts/readout.py"/>
        <source>%n openings</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/readout.py"/>
        <source>{part} of {whole}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/readout.py"/>
        <source>all closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/readout.py"/>
        <source>{away} of {all} not closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/row.py"/>
        <source>{tip}. Click to open or close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/row.py"/>
        <source>{chart}: value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/ruler.py"/>
        <source>Time since the job began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/stack.py"/>
        <source>Left, Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/stack.py"/>
        <source>move the crosshair (with Shift: far)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/stack.py"/>
        <source>Home, End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/stack.py"/>
        <source>the crosshair at the begin, at the newest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/stack.py"/>
        <source>zoom in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/stack.py"/>
        <source>Page Up, Page Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/stack.py"/>
        <source>earlier, later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/stack.py"/>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/stack.py"/>
        <source>stand still, follow again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/stack.py"/>
        <source>the last minute, ten minutes, the whole job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/stack.py"/>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/stack.py"/>
        <source>no crosshair; leave the whole stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/stack.py"/>
        <source>Ctrl and wheel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/stack.py"/>
        <source>All charts are closed: click a title to open one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/stack.py"/>
        <source>In the charts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/stack.py"/>
        <location filename="../../tiledl/gui/stage.py"/>
        <source>Charts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/charts/stack.py"/>
        <source>Left and right move the crosshair, plus and minus zoom in time, Space stands still</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/concurrency_row.py"/>
        <source>Au&amp;to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/concurrency_row.py"/>
        <source>Automatic concurrency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/concurrency_row.py"/>
        <source>Let tiledl find out how many requests the server can take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/concurrency_row.py"/>
        <source>Concurrency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/concurrency_row.py"/>
        <source>Requests in flight at once; takes effect while the download runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/concurrency_row.py"/>
        <source>Concurrency as a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/concurrency_row.py"/>
        <source>Co&amp;ncurrency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/concurrency_row.py"/>
        <location filename="../../tiledl/gui/rate_row.py"/>
        <source>{tip}. {source} allows at most {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/controller.py"/>
        <source>Time at the {rate} tiles/s of now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/controller.py"/>
        <source>Time at the {rate} tiles/s of the last download.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/controller.py"/>
        <source>Time at the {rate} tiles/s that the source&apos;s policy allows at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/controller.py"/>
        <location filename="../../tiledl/gui/headlines.py"/>
        <location filename="../../tiledl/gui/history_dialog.py"/>
        <source>{number} failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/controller.py"/>
        <source>{file} is being written by another job: choose another output file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/draft.py"/>
        <source>choose the file that the tiles go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/draft.py"/>
        <source>{source} cannot be downloaded: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/draft.py"/>
        <source>choose a source: Demo world, a name of the catalogue, or an address with {z}, {x} and {y}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>While a download runs, its hosts are listed here: failed requests by class,
and whether the circuit breaker or a pause that a host asked for holds them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>Host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>The server that requests go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>Breaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>Closed: requests flow. Open: the host fails too often and is left alone. Half-open: a few requests try whether it is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>Good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>Requests that brought an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>Moving average of successful requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>Limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>Requests a second that this host gets at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>Held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>How long no request is sent because the host asked for a pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>Opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>How often the circuit breaker has opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>Timeout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>Connecting, reading or the whole took too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>Refused, reset, no such host, or TLS failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>Server errors: status 5xx</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>Rate limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>Status 429, or 503 with Retry-After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>Client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>Another status 4xx: asking again does not help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>Body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>Bad bodies: truncated, or not the tile that was asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>Kinds of errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>All hosts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>Errors by host and class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>Failed requests of this run, those that were tried again included</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>No request has failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>Mostly: {named}, {rest} others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/errors_panel.py"/>
        <source>In all: {named}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_model.py"/>
        <source>Class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_model.py"/>
        <source>Why the last try failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_model.py"/>
        <source>Zoom/x/y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_model.py"/>
        <source>The tile; rows count from the north</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_model.py"/>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_model.py"/>
        <source>What the server answered, if it did</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_model.py"/>
        <source>Tries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_model.py"/>
        <source>How often the tile was asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_model.py"/>
        <source>Last error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_model.py"/>
        <source>What went wrong the last time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_model.py"/>
        <source>Given up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_model.py"/>
        <source>When the tile was given up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_panel.py"/>
        <source>Tiles that fail after all their tries are listed here, with the reason:
to be tried again, or exported to see on a map where they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_panel.py"/>
        <source>Export failed tiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_panel.py"/>
        <source>CSV table (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_panel.py"/>
        <source>GeoJSON map layer (*.geojson)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../tiledl/gui/failed_panel.py"/>
        <source>%n tiles written to {file}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_panel.py"/>
        <source>All classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_panel.py"/>
        <source>No failed tiles with {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_panel.py"/>
        <source>The first {number} are listed: Export has them all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_panel.py"/>
        <source>Class of errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_panel.py"/>
        <source>Show only the tiles whose last error was of this class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_panel.py"/>
        <source>&amp;Retry these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_panel.py"/>
        <source>Retry these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_panel.py"/>
        <source>Ask again for the failed tiles of the class shown, once no download is under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_panel.py"/>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_panel.py"/>
        <source>Write the failed tiles of the class shown to a CSV or GeoJSON file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_panel.py"/>
        <source>Failed tiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_panel.py"/>
        <source>The tiles that were given up; Ctrl+C copies those marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_panel.py"/>
        <source>&amp;Copy rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_tiles.py"/>
        <source>no file is open: start a download first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/failed_tiles.py"/>
        <source>the export was stopped: nothing was written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/folders.py"/>
        <source>No file manager could be opened. The logs are in {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/form_panel.py"/>
        <source>&amp;Area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/form_panel.py"/>
        <source>&amp;Output file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/form_panel.py"/>
        <source>Estimate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/form_panel.py"/>
        <source>Start download</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/form_panel.py"/>
        <source>Start the download</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/form_panel.py"/>
        <source>No estimate yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/form_panel.py"/>
        <source>It shows once area and zooms can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/form_panel.py"/>
        <source>No estimate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/form_panel.py"/>
        <source>Counting tiles…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/form_panel.py"/>
        <source>The zooms are too deep for this area.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/form_panel.py"/>
        <source>The area&apos;s border is long; the download can be started meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>Writing what was fetched, then the window closes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>Starting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>Opening the file and the source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>Writing what was fetched; nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>Press Start queue (Ctrl+Shift+Return) to begin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>Waiting in the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>Interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>It was under way when tiledl ended. Resume goes on where it stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>Stopped by an error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>Choose a source, an area and zooms, then start the download.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>Opened {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>%n tiles, made by another program: shown, never changed.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>%n tiles missing</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>{done} of %n tiles are done</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>Complete: {done}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>Resume fetches the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>Retry failed asks again for those that failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>{one} and {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>Downloading {source}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>Waiting for {source}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>{hosts} fails too often: asking again a little later, by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>{hosts} asked for a pause: going on in {seconds} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>{done} of {planned} tiles were there already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>Tiles are saved as they arrive: stop at any time, and go on later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>Paused: no answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>The source stays away. Everything fetched is kept; Resume asks again at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>No new requests are sent. Resume goes on from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>{done} of %n tiles are done and kept. Resume fetches the rest.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>Finished, but %n tiles failed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>Everything else is in the file. Retry failed asks for just these again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>All planned tiles are done and the file is ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>Finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../tiledl/gui/headlines.py"/>
        <source>%n tiles do not exist at the source.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/history_dialog.py"/>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/history_dialog.py"/>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/history_dialog.py"/>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/history_dialog.py"/>
        <location filename="../../tiledl/gui/zoom_table.py"/>
        <source>Tiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/history_dialog.py"/>
        <location filename="../../tiledl/gui/zoom_table.py"/>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/history_dialog.py"/>
        <source>Took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/history_dialog.py"/>
        <location filename="../../tiledl/gui/wording.py"/>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/history_dialog.py"/>
        <source>History of downloads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/history_dialog.py"/>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/history_dialog.py"/>
        <source>Downloads that have ended, newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/history_dialog.py"/>
        <source>About the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/history_dialog.py"/>
        <source>&amp;Open file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/history_dialog.py"/>
        <source>Open the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/history_dialog.py"/>
        <source>Show what the selected file holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/history_dialog.py"/>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Open fol&amp;der</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/history_dialog.py"/>
        <source>Open the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/history_dialog.py"/>
        <source>Show the selected file&apos;s folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/history_dialog.py"/>
        <source>&amp;Clear history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/history_dialog.py"/>
        <source>Clear the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/history_dialog.py"/>
        <source>Forget all of it; files stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/history_dialog.py"/>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/history_dialog.py"/>
        <source>Close this window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/history_dialog.py"/>
        <source>Kept in {file}, one line a download: never keys, addresses or areas</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../tiledl/gui/history_dialog.py"/>
        <source>%n lines of the file could not be read and were left out.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/history_dialog.py"/>
        <source>Nothing has been downloaded yet: what has ended is listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/history_dialog.py"/>
        <source>&amp;Yes, forget all of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/history_dialog.py"/>
        <location filename="../../tiledl/gui/main_window.py"/>
        <source>No file manager could be opened. The file is {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/history_dialog.py"/>
        <source>{number} missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/job_run.py"/>
        <location filename="../../tiledl/gui/map/loader.py"/>
        <source>something went wrong inside tiledl ({error})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/job_run.py"/>
        <source>{error}: what was fetched is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/keeping.py"/>
        <source>another tiledl window keeps the queue: the jobs of this one are forgotten at its end, though each can be resumed from its file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/keeping.py"/>
        <source>the queue cannot be kept in {file} ({reason})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/keeping.py"/>
        <source>the queue cannot be kept: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/keeping.py"/>
        <source>the kept queue cannot be read, and {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/keeping.py"/>
        <source>the queue of the last run cannot be read ({error}): it was kept as {file}, and each job can be resumed from its file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/line.py"/>
        <source>waits for {file}, which asks the same server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/line.py"/>
        <source>waits for {file}, which may ask the same server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/line.py"/>
        <source>waits for {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>Job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>Downloads are listed here. “Add to queue” beside “Start download” lets one wait;
“Start queue” then runs them in this order, one after the other or several at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>All jobs; the selected one is shown above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>Start queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>Stop the job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>Stop the selected job; what was fetched is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>Move the selected job up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>Move the selected job down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>Remove from the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>Take the selected job off the list; its file stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>More about jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>Clear ended jobs, or see the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>&amp;Clear ended jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>Take all jobs that have ended off the list; their files stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <location filename="../../tiledl/gui/menus.py"/>
        <source>&amp;History…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>Jobs at a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>How many jobs run at once; two that ask the same server always run one after the other, so that its owner&apos;s limits hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>at a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>Hold queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>Begin no more of the waiting jobs; those that run go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>Run the waiting jobs in this order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>{action} the job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>Select a job first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>Start now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>Begin the selected job as soon as there is room for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <location filename="../../tiledl/gui/jobs/window_jobs.py"/>
        <location filename="../../tiledl/gui/main_window.py"/>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>Go on with the selected job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>Send no more requests of the selected job for now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/panel.py"/>
        <source>Go on with the selected job where it stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/window_jobs.py"/>
        <source>&amp;Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/window_jobs.py"/>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/window_jobs.py"/>
        <source>{file} – missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/window_jobs.py"/>
        <source>No files yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/window_jobs.py"/>
        <source>&amp;Remove those that are missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/window_jobs.py"/>
        <source>&amp;Clear this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/window_jobs.py"/>
        <source>{file} was added to the queue: it begins when its turn comes. The form is free for another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/window_jobs.py"/>
        <source>{file} was added to the queue: press Start queue in the Jobs tab ({keys}) to begin. The form is free for another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/window_jobs.py"/>
        <source>{file} was under way when tiledl ended. Everything fetched until then is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/window_jobs.py"/>
        <source>{number} downloads were under way when tiledl ended. Everything fetched until then is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/window_jobs.py"/>
        <source>Go on where it stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/window_jobs.py"/>
        <source>New job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/window_jobs.py"/>
        <source>Add to queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/window_jobs.py"/>
        <source>Prepare another job while this one goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/window_jobs.py"/>
        <source>Let this download wait in the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/window_jobs.py"/>
        <source>Area of {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/window_jobs.py"/>
        <source>Download finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../tiledl/gui/jobs/window_jobs.py"/>
        <source>Finished, %n tiles failed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../tiledl/gui/jobs/window_jobs.py"/>
        <source>{file}: %n tiles stored</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/window_jobs.py"/>
        <source>Download failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/jobs/window_jobs.py"/>
        <source>Download stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/keys_page.py"/>
        <source>A source&apos;s address may have the name of a key in braces, such as {apikey}. The key itself belongs here: it is kept in the system&apos;s keyring, and in no file or log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/keys_page.py"/>
        <source>Name of the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/keys_page.py"/>
        <source>As in the source&apos;s address, without the braces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/keys_page.py"/>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/keys_page.py"/>
        <source>Your key as the provider gave it; it is not shown again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/keys_page.py"/>
        <source>&amp;Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/keys_page.py"/>
        <source>Keep the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/keys_page.py"/>
        <location filename="../../tiledl/gui/main_window.py"/>
        <source>Keep the key in the system&apos;s keyring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/keys_page.py"/>
        <source>&amp;Forget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/keys_page.py"/>
        <source>Forget the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/keys_page.py"/>
        <source>Remove the key from the system&apos;s keyring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/keys_page.py"/>
        <source>State of the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/keys_page.py"/>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/keys_page.py"/>
        <source>K&amp;ey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/keys_page.py"/>
        <source>Give the key&apos;s name: letters, digits and underscores.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/keys_page.py"/>
        <source>Enter the key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/keys_page.py"/>
        <source>The key {name} is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/keys_page.py"/>
        <source>The key {name} is forgotten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/keys_page.py"/>
        <source>nothing was changed: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/keys_page.py"/>
        <source>The environment variable {variable} has a key, which is used first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/keys_page.py"/>
        <source>A key {name} is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/keys_page.py"/>
        <source>No key {name} is kept yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/log_panel.py"/>
        <source>What happens during a download is noted here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/log_panel.py"/>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/main_window.py"/>
        <source>Open an MBTiles file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/main_window.py"/>
        <location filename="../../tiledl/gui/output_box.py"/>
        <source>MBTiles (*.mbtiles)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/main_window.py"/>
        <source>Something went wrong inside tiledl ({detail}). What was fetched is kept: go on, or start tiledl again if it does not react. The log (Help ▸ Open log folder) says more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/main_window.py"/>
        <source>Paused: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/main_window.py"/>
        <source>Ask the source again at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/main_window.py"/>
        <source>Enter key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/binding.py"/>
        <source>The coverage is incomplete: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/choices.py"/>
        <source>as {order}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/choices.py"/>
        <location filename="../../tiledl/gui/map/viewport.py"/>
        <source>N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/choices.py"/>
        <location filename="../../tiledl/gui/map/viewport.py"/>
        <source>S</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/choices.py"/>
        <location filename="../../tiledl/gui/map/viewport.py"/>
        <source>E</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/choices.py"/>
        <location filename="../../tiledl/gui/map/viewport.py"/>
        <source>W</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/furniture.py"/>
        <source>Scale, zoom and place under the pointer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/furniture.py"/>
        <location filename="../../tiledl/gui/map/panel.py"/>
        <source>zoom {zoom}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/furniture.py"/>
        <source>Attribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/furniture.py"/>
        <source>Notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/furniture.py"/>
        <source>Zoom in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/furniture.py"/>
        <source>Zoom in (+)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/furniture.py"/>
        <source>Zoom out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/furniture.py"/>
        <source>Zoom out (-)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/keys.py"/>
        <source>Arrows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/keys.py"/>
        <source>move the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/keys.py"/>
        <source>zoom in and out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/keys.py"/>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/keys.py"/>
        <source>show the whole area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/keys.py"/>
        <source>show the world</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/keys.py"/>
        <source>Shift+Arrows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/keys.py"/>
        <source>move the area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/keys.py"/>
        <source>Ctrl+Arrows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/keys.py"/>
        <source>move the area&apos;s eastern and northern edges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/keys.py"/>
        <source>Shift and drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/keys.py"/>
        <source>select an area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/keys.py"/>
        <source>On the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/panel.py"/>
        <source>Made with Natural Earth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/panel.py"/>
        <source>zoom shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/panel.py"/>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/panel.py"/>
        <source>&amp;Draw area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/panel.py"/>
        <source>Select a new area: drag over the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/panel.py"/>
        <source>&amp;Snap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/panel.py"/>
        <source>Snap the area to the edges of tiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/panel.py"/>
        <source>&amp;Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/panel.py"/>
        <source>Show the whole area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/panel.py"/>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/panel.py"/>
        <source>Take the area&apos;s last change back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/panel.py"/>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/panel.py"/>
        <source>Make the area&apos;s change again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/panel.py"/>
        <source>Select what is &amp;shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/panel.py"/>
        <source>Select the middle of what the map shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/panel.py"/>
        <source>Find a &amp;place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/panel.py"/>
        <source>Find a country, region or city</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/panel.py"/>
        <source>&amp;Paste a box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/panel.py"/>
        <source>Select the area whose four numbers were copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/panel.py"/>
        <source>Show the &amp;world</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/panel.py"/>
        <source>Show the whole world</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/panel.py"/>
        <source>Show the source&apos;s &amp;tiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/panel.py"/>
        <source>Ask the source for tiles to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/panel.py"/>
        <source>Coverage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/panel.py"/>
        <source>Which tiles of the job are stored, absent or failed, in the colours of the counts above; those in flight are framed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/search_box.py"/>
        <source>Find a place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/search_box.py"/>
        <source>A country, region or city, or a box of four numbers; the arrow keys and Return choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/search_box.py"/>
        <source>Find a place, or paste a box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/search_box.py"/>
        <source>Places found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/search_box.py"/>
        <source>Choose one to select its extent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/search_box.py"/>
        <source>Loading the places…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/search_box.py"/>
        <source>No place of that name, and no box of four numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/source_tiles.py"/>
        <source>the server confirmed a tile that it was not asked about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/source_tiles.py"/>
        <source>the server asked to be left alone for a while</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/source_tiles.py"/>
        <source>the tile is not a picture that can be shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/source_view.py"/>
        <source>something went wrong: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/source_view.py"/>
        <source>the map shows no tiles of this source, and samples come the same way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/source_view.py"/>
        <source>another source was chosen meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/source_view.py"/>
        <source>This source has vector tiles, which the map cannot draw.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/source_view.py"/>
        <source>The map shows no tiles: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/source_view.py"/>
        <source>Some tiles could not be loaded: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/view.py"/>
        <location filename="../../tiledl/gui/wording.py"/>
        <source>Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/map/view.py"/>
        <source>Drag to move, scroll to zoom; arrow keys, plus and minus do the same. Shift and drag selects an area.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/menus.py"/>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/menus.py"/>
        <source>&amp;New job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/menus.py"/>
        <source>Prepare another download, while what runs goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/menus.py"/>
        <source>Add to &amp;queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/menus.py"/>
        <source>Let the download in the form wait in the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/menus.py"/>
        <source>&amp;Open file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/menus.py"/>
        <source>Show what an MBTiles file holds and what it lacks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/menus.py"/>
        <source>What was downloaded before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/menus.py"/>
        <source>Open &amp;folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/menus.py"/>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Show the file&apos;s folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/menus.py"/>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/menus.py"/>
        <source>Close tiledl</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/menus.py"/>
        <source>E&amp;dit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/menus.py"/>
        <source>&amp;Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/menus.py"/>
        <source>Change how tiledl downloads and looks, and keep keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/menus.py"/>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/menus.py"/>
        <source>Try the &amp;demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/menus.py"/>
        <source>Download a map of Europe from a tile server inside this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/menus.py"/>
        <source>&amp;Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/menus.py"/>
        <source>The keys that do something</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/menus.py"/>
        <source>Open &amp;log folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/menus.py"/>
        <source>Show the folder with tiledl&apos;s log files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/menus.py"/>
        <source>&amp;About tiledl</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/menus.py"/>
        <source>What this program is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/menus.py"/>
        <source>&amp;Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/menus.py"/>
        <source>&amp;Go to the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/menus.py"/>
        <source>Give the map the keyboard: arrows, plus and minus move it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/menus.py"/>
        <location filename="../../tiledl/gui/view_menu.py"/>
        <source>&amp;Charts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/output_box.py"/>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Output file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/output_box.py"/>
        <source>The MBTiles file that is made, or gone on with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/output_box.py"/>
        <location filename="../../tiledl/gui/settings_dialog.py"/>
        <source>&amp;Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/output_box.py"/>
        <source>Choose the output file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/preferences.py"/>
        <source>the settings file is damaged ({error}): it was kept as {file}, and tiledl begins with its own settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/preferences.py"/>
        <source>the system&apos;s language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/preferences.py"/>
        <source>tiledl speaks {language} from its next start on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/preferences.py"/>
        <source>{error}; until that is mended, downloads are refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/preferences.py"/>
        <source>{error}; mend it in {file} with a text editor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>&amp;Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>&amp;Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Go on with the download</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Send no more requests for now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>State of the download</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Stop the download; what was fetched is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Retry &amp;failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Retry failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Ask again for the tiles that failed, and only these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Try the demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Download a map of Europe from a tile server inside this program: no internet needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Open a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Open a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Go on with a file that tiledl made earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>New here? The demo shows a whole download, without the internet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>How much of the plan is done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Tiles done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Tiles a second, over the last five seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>in flight / limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Requests under way, and how many may be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>p50 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Half of the requests of the last ten seconds were quicker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>p95 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>19 of 20 requests of the last ten seconds were quicker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>p99 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>99 of 100 requests of the last ten seconds were quicker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>elapsed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Time spent running, pauses left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Time to the end at the present rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Tiles stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>In the file, those of earlier runs included</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>absent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Tiles absent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>The source answered that it has no such tile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Tiles failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Given up after all retries: see Retry failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>retrying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Tiles retrying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>Failed once or more, and waiting to be asked for again</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../tiledl/gui/progress_panel.py"/>
        <source>{done} of %n tiles · {percent} %</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/questions.py"/>
        <source>Quit tiledl?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/questions.py"/>
        <source>A download is still running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/questions.py"/>
        <source>Stop it and quit? Everything fetched so far is kept; tiledl offers to go on with it at its next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/questions.py"/>
        <source>&amp;Stop and quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/questions.py"/>
        <source>&amp;Keep downloading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/questions.py"/>
        <source>About tiledl</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/questions.py"/>
        <source>Downloads map tiles for offline use: fast, politely, and so that you can see what is happening.&lt;br&gt;&lt;br&gt;MIT licence. The demo map is made with Natural Earth. Places are found with &lt;a href=&quot;https://www.geonames.org/&quot;&gt;GeoNames&lt;/a&gt; (&lt;a href=&quot;https://creativecommons.org/licenses/by/4.0/&quot;&gt;CC BY 4.0&lt;/a&gt;), countries in other languages with the Unicode CLDR, regions with iso3166-2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/rate_row.py"/>
        <source>Requests a second at most; takes effect while the download runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/rate_row.py"/>
        <source>Requests a second at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/rate_row.py"/>
        <location filename="../../tiledl/gui/settings_dialog.py"/>
        <source>no limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/rate_row.py"/>
        <source>At most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/rate_row.py"/>
        <source>{rate} tiles/s (policy)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/report_file.py"/>
        <source>{file} is the file with the tiles: choose another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/report_file.py"/>
        <source>the report cannot be written to {file} ({reason}): choose another place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/report_panel.py"/>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/report_panel.py"/>
        <source>Copy report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/report_panel.py"/>
        <source>Copy the report as text to the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/report_panel.py"/>
        <source>Save report…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/report_panel.py"/>
        <source>Save report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/report_panel.py"/>
        <source>Save the report as text, or as JSON for other programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/report_panel.py"/>
        <source>The report of a download appears here when it is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/report_panel.py"/>
        <source>The report is in {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/report_panel.py"/>
        <source>Save the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/report_panel.py"/>
        <source>Text (*.txt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/report_panel.py"/>
        <source>JSON (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_dialog.py"/>
        <source>as the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_dialog.py"/>
        <source>light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_dialog.py"/>
        <source>dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_dialog.py"/>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_dialog.py"/>
        <source>Kinds of settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_dialog.py"/>
        <source>&amp;Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_dialog.py"/>
        <source>Kept in {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_dialog.py"/>
        <source>Open the settings &amp;file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_dialog.py"/>
        <source>Open the settings file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_dialog.py"/>
        <source>Open the settings file with the system&apos;s editor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_dialog.py"/>
        <source>Save the settings and close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_dialog.py"/>
        <source>Save the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_dialog.py"/>
        <source>Close without saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_dialog.py"/>
        <source>no editor could be opened: the file is {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_dialog.py"/>
        <source>{tip}. Set by the environment variable {variable}, which beats the settings file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_dialog.py"/>
        <location filename="../../tiledl/gui/wording.py"/>
        <source>MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_dialog.py"/>
        <source>as the environment says (HTTP_PROXY and others)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_dialog.py"/>
        <source>automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_dialog.py"/>
        <source>tiledl in your documents ({folder})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_dialog.py"/>
        <source>Choose the output folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_dialog.py"/>
        <source>Output folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>These hold at once; the language, from the next start of tiledl on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>These hold from the next download on; one that runs goes on as it began.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>These hold from the next start of tiledl on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>&amp;Downloads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>&amp;Concurrency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>Requests in flight that a fresh form begins with; automatic finds out what the server can take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>&amp;Rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>Requests a second at most, where the form says nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>&amp;Timeout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>For one request, from start to end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>R&amp;etries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>How often a tile is tried again before it is given up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>Output &amp;folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>Where files go unless you choose another place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>&amp;Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>HTTP &amp;engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>reqwest is the faster; httpx is pure Python</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>&amp;Proxy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>Such as http://proxy.example.org:3128; empty for none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>&amp;Contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>An address or web page that servers&apos; operators find in the User-Agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>&amp;Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>&amp;Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>Light, dark, or as the system says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>L&amp;anguage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>The language of tiledl&apos;s window, from its next start on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>&amp;Notifications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>Let the system tell of a download&apos;s end while this window is not in front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>&amp;Jobs at a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>How many jobs of the queue run at once, never two that ask the same server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>&amp;Logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>&amp;Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>How much is written to the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>&amp;Days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>Log files are removed after so many days; 0 writes none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>&amp;Room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>What all log files together may take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>&amp;Places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>Let log lines tell which tiles and files they are about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/settings_fields.py"/>
        <source>{folder} is a file: choose a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/shortcuts.py"/>
        <source>Buttons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/shortcuts_window.py"/>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/shortcuts_window.py"/>
        <source>&lt;p&gt;Tab goes from one control to the next, Shift+Tab back. Alt with an underlined letter goes to a field or opens a menu.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/source_box.py"/>
        <source>Tile source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/source_box.py"/>
        <source>Demo world, a name of the catalogue, or an address with {z}, {x} and {y}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/source_box.py"/>
        <source>What the source&apos;s owner allows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/source_box.py"/>
        <source>&amp;Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/source_box.py"/>
        <source>Read the terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/stage.py"/>
        <source>Events and tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/stage.py"/>
        <source>&amp;Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/stage.py"/>
        <source>Re&amp;port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/stage.py"/>
        <source>Failed t&amp;iles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/stage.py"/>
        <source>Errors b&amp;y host</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/stage.py"/>
        <source>Loading charts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/stage.py"/>
        <source>Loading the map…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>timeout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>server error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>rate limited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>client error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>bad body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>no connection in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>silent for too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>not finished in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>connection refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>connection reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>name not resolved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>TLS failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>proxy failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>not HTTP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>status 5xx</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>status 429</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>status 503 with Retry-After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>other status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>too many redirects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>redirect to a host that forbids it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>unusable URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>empty body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>truncated body</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>body too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>body not as encoded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>not a tile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>another type of tile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>no-data tile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>half-open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>halved for a moment, to measure the latency without a queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>back after the measurement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>no queue at the server, so there is room for more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>requests wait in a queue at the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>slow start: more until a queue appears</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>slow start is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>the source&apos;s policy allows no more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>chosen by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>requests fail under this load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>idle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>west, south, east, north</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>south, west, north, east</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>south, north, west, east</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>north, west, south, east</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>west, north, east, south</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>west, east, south, north</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/terms.py"/>
        <source>what the linked map shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/view_menu.py"/>
        <source>Like the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/view_menu.py"/>
        <source>Light or dark, as the system is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/view_menu.py"/>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/view_menu.py"/>
        <source>Light, whatever the system is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/view_menu.py"/>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/view_menu.py"/>
        <source>Dark, whatever the system is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/view_menu.py"/>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/view_menu.py"/>
        <source>&amp;Form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/view_menu.py"/>
        <source>Show the form at the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/view_menu.py"/>
        <source>Show the charts beside the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/view_menu.py"/>
        <source>&amp;Events and tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/view_menu.py"/>
        <source>Show what is below the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/view_menu.py"/>
        <source>F&amp;ull screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/view_menu.py"/>
        <source>Give tiledl the whole screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/view_menu.py"/>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../tiledl/gui/ways_out.py"/>
        <source>Use zoom {zoom}: %n tiles</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../tiledl/gui/ways_out.py"/>
        <source>Use zooms {lowest}–{highest}: %n tiles</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/wording.py"/>
        <source>B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/wording.py"/>
        <source>kB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/wording.py"/>
        <source>GB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/wording.py"/>
        <source>TB</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../tiledl/gui/wording.py"/>
        <source>%n tiles</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/wording.py"/>
        <source>{days} d {hours} h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/wording.py"/>
        <source>{tiles} · about {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/wording.py"/>
        <source>at {size} a tile, by those seen so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/wording.py"/>
        <source>assuming {size} a tile until some have arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/wording.py"/>
        <source>{tiles} (and {number} from before)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/wording.py"/>
        <source>Stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/wording.py"/>
        <source>Unchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/wording.py"/>
        <source>Absent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/wording.py"/>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/wording.py"/>
        <source>Still missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/wording.py"/>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../tiledl/gui/wording.py"/>
        <source>%n tiles equal to others, {size} not stored twice</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../tiledl/gui/wording.py"/>
        <source>{requests}, %n of them retries</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/wording.py"/>
        <source>{requests} (failed: {classes})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/wording.py"/>
        <source>Requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/wording.py"/>
        <location filename="../../tiledl/gui/zoom_table.py"/>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/wording.py"/>
        <source>{time} at {rate} tiles/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/wording.py"/>
        <source>Area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/wording.py"/>
        <source>W, S, E, N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/wording.py"/>
        <source>Zooms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/wording.py"/>
        <source>{lowest} to {highest}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../tiledl/gui/wording.py"/>
        <source>%n tiles in a file of {size}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/wording.py"/>
        <source>Made by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/wording.py"/>
        <source>another program: it is shown, and never changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/wording.py"/>
        <source>Tiles by zoom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/wording.py"/>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../tiledl/gui/wording.py"/>
        <source>%n tiles that the source does not have</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/zoom_card.py"/>
        <source>Lowest zoom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/zoom_card.py"/>
        <source>The zoom of the overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/zoom_card.py"/>
        <source>Highest zoom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/zoom_card.py"/>
        <source>The zoom with the most detail: each step more has four times the tiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/zoom_card.py"/>
        <source>&amp;Zooms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/zoom_card.py"/>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/zoom_card.py"/>
        <source>Use allowed zooms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/zoom_card.py"/>
        <source>Choose the zooms that the source allows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/zoom_card.py"/>
        <source>Zoom range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/zoom_card.py"/>
        <source>Drag the ends, or the bar between them. The arrow keys move the highest zoom, and with Shift the lowest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/zoom_card.py"/>
        <source>within {lowest}–{highest}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/zoom_card.py"/>
        <source>Sampling {done} of {wanted} tiles…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/zoom_card.py"/>
        <source>Not all sizes could be sampled: {problem}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/zoom_card.py"/>
        <source>By zoom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/zoom_card.py"/>
        <source>Tiles, size and time of each zoom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/zoom_card.py"/>
        <source>Sample sizes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/zoom_card.py"/>
        <source>Ask the source for up to three tiles of each zoom, to learn how large they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/zoom_card.py"/>
        <source>The time shows once tiles arrive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/zoom_table.py"/>
        <source>Zoom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/zoom_table.py"/>
        <source>The plan by zoom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/zoom_table.py"/>
        <source>Tiles, estimated size and time of each zoom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/zoom_table.py"/>
        <source>all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../tiledl/gui/zoom_table.py"/>
        <source>&lt; 1 s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
