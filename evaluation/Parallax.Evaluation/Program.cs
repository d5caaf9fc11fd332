using System.Globalization;
using Parallax.Evaluation;
using Parallax.Evaluation.Annotation;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var root = Directory.GetCurrentDirectory();
if (EvaluationOptions.Parse(args, root) is not { } options)
{
    Console.Error.WriteLine(EvaluationOptions.Usage);
    return 2;
}

try
{
    return EvaluationRun.Run(options, root);
}
catch (AnnotationException exception)
{
    Console.Error.WriteLine(exception.Message);
    return 2;
}
